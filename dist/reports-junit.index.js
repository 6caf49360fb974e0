export const id = "reports-junit";
export const ids = ["reports-junit"];
export const modules = {

/***/ "src/contract/matrix-leg.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ matrixLeg),
/* harmony export */   W: () => (/* binding */ legText)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");

/** The default in a manifest: the job's values in its matrix as JSON, or nothing outside a matrix. */
const matrixLeg = "${{ strategy.job-total > 1 && toJSON(matrix) || '' }}";
/** Declares a text whose default may be the matrix values: `{"model": "churn"}` at its end becomes `model=churn`. */
function legText(options) {
	return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)(options, {
		expected: "text",
		parse: (value) => ({ ok: true, value: withLeg(value) }),
	});
}
function withLeg(text) {
	const at = text.indexOf("{");
	if (at < 0)
		return text;
	try {
		const leg = JSON.parse(text.slice(at));
		const pairs = Object.entries(Object(leg)).map(([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`);
		return `${text.slice(0, at)}${pairs.join(", ")}`.trim();
	}
	catch {
		// The text is a title with a brace in it.
		return text;
	}
}


/***/ }),

/***/ "src/reports/comment/github-comments.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ githubComments)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/comment/marker.ts");

const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
/** The comments of a pull request on GitHub, Gitea or Forgejo. */
function githubComments(github, pull) {
	return {
		runId: github.run.runId,
		async own(key) {
			const isOwn = (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .ownership */ .kG)(github, key);
			const own = [];
			for await (const comment of github.list(comments, { issue_number: pull }))
				if (await isOwn(comment))
					own.push(comment);
			return own.sort((a, b) => a.id - b.id).map(stored);
		},
		create: async (body) => stored(await github.request("POST", comments, { issue_number: pull, body })),
		update: async (id, body) => stored(await github.request("PATCH", one, { comment_id: id, body })),
		async remove(id) {
			await github.request("DELETE", one, { comment_id: id });
		},
	};
}
function stored({ id, body, html_url: url }) {
	return { id, body: body ?? "", url };
}


/***/ }),

/***/ "src/reports/comment/marker.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: () => (/* binding */ runIdOf),
/* harmony export */   kG: () => (/* binding */ ownership),
/* harmony export */   xI: () => (/* binding */ marked),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/github/port.ts");

/** Returns the start of the hidden first line that identifies our texts. The key cannot end the HTML comment. */
function marker(key) {
	return `<!-- trainyard ${encodeURIComponent(key).replaceAll("-", "%2D").slice(0, 200)} run=`;
}
function marked(key, runId, body) {
	return `${marker(key)}${runId} -->\n${body}`;
}
/**
 * Returns a function that recognises texts of the suite. A text of another user under our marker does not count,
 * because editing it would attribute our words to them. A bot is a GitHub App (`github-actions[bot]` or another), or
 * the user as which Gitea and Forgejo run actions. For any other user, GitHub is asked once who owns the token.
 */
function ownership(github, key) {
	const start = marker(key);
	let login;
	return async ({ body, user }) => {
		if (body?.startsWith(start) !== true || !user)
			return false;
		if (user.type === "Bot" || /\[bot\]$|^(gitea|forgejo)-actions$/.test(user.login ?? ""))
			return true;
		login ??= tokenLogin(github);
		const owner = await login;
		return owner !== undefined && owner.toLowerCase() === user.login?.toLowerCase();
	};
}
/** Returns the token's user. Undefined for a GitHub App's token, which has none. */
async function tokenLogin(github) {
	try {
		const { login } = await github.request("GET", "/user");
		return typeof login === "string" ? login : undefined;
	}
	catch (error) {
		if (error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G && [401, 403, 404].includes(error.status ?? 0))
			return undefined;
		throw error;
	}
}
/** Returns the run that wrote the text last. */
function runIdOf(body) {
	return Number(/^<!-- trainyard \S+ run=(\d+) -->/.exec(body)?.[1] ?? 0);
}


/***/ }),

/***/ "src/reports/comment/pull.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ mayHavePull),
/* harmony export */   p: () => (/* binding */ pullOf)
/* harmony export */ });
/** Returns true if the event can have a pull request. Otherwise `comment: auto` sends no request to GitHub. */
function mayHavePull({ event, commentedPull }) {
	return event.startsWith("pull_request") || event === "workflow_run" || commentedPull !== undefined;
}
/**
 * Returns the pull request of a run: the one in its event, or the open one whose head is its commit (`push`,
 * `workflow_run`).
 *
 * A fork's commits are not in this repository, so GitHub finds no pull request by them, and the event names none. The
 * pull request is found by its branch instead. The run's artifacts are not used, because code of the pull request
 * writes them.
 */
async function pullOf(github) {
	const { pullRequest, commentedPull, headSha, headBranch } = github.run;
	const named = pullRequest?.number ?? commentedPull;
	if (named !== undefined)
		return named;
	const lists = [
		github.list("/repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: headSha }),
		...(headBranch === undefined
			? []
			: [github.list("/repos/{owner}/{repo}/pulls", { state: "open", head: headBranch })]),
	];
	for (const list of lists) {
		// A branch that has changed in the meantime has a newer run.
		for await (const pull of list)
			if (pull.state === "open" && pull.head.sha === headSha)
				return pull.number;
	}
	return undefined;
}


/***/ }),

/***/ "src/reports/comment/refusal.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ missingPermission),
/* harmony export */   s: () => (/* binding */ writeRefusal)
/* harmony export */ });
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/github/port.ts");

/** Returns the advice for a permission of GitHub that the job's token does not have. */
function missingPermission(permission, readOnly) {
	return readOnly
		? "the token of a pull request from a fork or from Dependabot may only read: publish from a workflow on `workflow_run` instead"
		: `the job needs \`permissions: ${permission}\``;
}
/**
 * Describes a refused write on which nothing else depends, in one line: the input it was for, and what is most likely
 * missing.
 */
function writeRefusal(input, { error, host = "GitHub", missing }) {
	if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G))
		throw error;
	const { status, message, hint } = error;
	if (status === undefined || (status === 401 && host === "GitHub"))
		return `${input}: left out: ${message}`;
	const advice = hint ?? ([401, 403, 404].includes(status) ? missing : undefined);
	return `${input}: left out: ${host} answered ${status}: ${message}${advice === undefined ? "" : ` (${advice})`}`;
}


/***/ }),

/***/ "src/reports/comment/sticky.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ stickyBytes),
/* harmony export */   X: () => (/* binding */ keepComment)
/* harmony export */ });
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/github/port.ts");
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/comment/marker.ts");


/** Maximum size, which leaves room for the marker in GitHub's 65,536 characters. Other hosts allow more. */
const stickyBytes = 65_536 - 300;
/**
 * Creates the comment, or edits the one that an earlier run or another job wrote. No host has "create unless it
 * exists", so two jobs that start together may both create one. Each job therefore checks again after creating it:
 * the oldest comment stays, and any job deletes the others that it sees.
 *
 * @throws {RequestError} if the host refuses, such as 403 if GitHub's `pull-requests: write` is missing.
 */
async function keepComment(host, { key, body, create = true }) {
	const text = (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)(key, host.runId, body);
	let own = await host.own(key);
	let created;
	if (own.length === 0 && !create)
		return { outcome: "none", url: undefined };
	if (own.length === 0) {
		created = await host.create(text);
		own = await host.own(key);
		// The list may lag behind recent changes.
		if (own.length === 0)
			own = [created];
	}
	const [first, ...younger] = own;
	for (const { id } of younger)
		await remove(host, id);
	if (first.id === created?.id)
		return { outcome: "created", url: first.url };
	if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .runIdOf */ .SR)(first.body) > host.runId)
		return { outcome: "superseded", url: first.url };
	if (first.body === text)
		return { outcome: "unchanged", url: first.url };
	try {
		return { outcome: "updated", url: (await host.update(first.id, text)).url };
	}
	catch (error) {
		if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G) || error.status !== 404)
			throw error;
		// Somebody has deleted the comment in the meantime.
		return { outcome: "created", url: (await host.create(text)).url };
	}
}
async function remove(host, id) {
	try {
		await host.remove(id);
	}
	catch (error) {
		// Another job was faster.
		if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G) || error.status !== 404)
			throw error;
	}
}


/***/ }),

/***/ "src/reports/junit/read.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ isMeant),
  m: () => (/* binding */ readTestReports)
});

var external_node_fs_ = __webpack_require__("node:fs");
var core_yield = __webpack_require__("src/core/yield.ts");
var external_node_string_decoder_ = __webpack_require__("node:string_decoder");
var external_node_util_ = __webpack_require__("node:util");
;// CONCATENATED MODULE: ./src/reports/junit/decode.ts


/**
 * Detects the encoding of an XML file from its first bytes (XML 1.0, appendix F): a byte order mark, else UTF-16 by
 * its zeros, else the declaration, else UTF-8. .NET's string writers often declare UTF-16 in a file of single bytes.
 */
function encodingOf(head) {
	const [a, b, c, d] = head;
	if (a === 0xef && b === 0xbb && c === 0xbf)
		return { label: "utf-8", note: undefined };
	if (a === 0xff && b === 0xfe)
		return { label: "utf-16le", note: undefined };
	if (a === 0xfe && b === 0xff)
		return { label: "utf-16be", note: undefined };
	if (a !== undefined && a !== 0 && b === 0 && c !== 0 && d === 0)
		return { label: "utf-16le", note: undefined };
	if (a === 0 && b !== undefined && b !== 0 && c === 0 && d !== 0)
		return { label: "utf-16be", note: undefined };
	const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1000)).toString("latin1");
	const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(start);
	const label = (declared?.[1] ?? declared?.[2] ?? "utf-8").toLowerCase();
	if (/^(utf-?8|utf-?16(le|be)?|ucs-?2|unicode|us-ascii)$/.test(label))
		return { label: "utf-8", note: undefined };
	try {
		return { label: new external_node_util_.TextDecoder(label).encoding, note: undefined };
	}
	catch {
		return { label: "utf-8", note: `its encoding "${label.slice(0, 40)}" is not known here; read as UTF-8` };
	}
}
function decoder() {
	let text;
	let note;
	let started = false;
	let head = new Uint8Array(0);
	let check = () => false;
	const read = (bytes) => {
		if (text === undefined) {
			// The declaration may be split between chunks.
			head = bytes === undefined ? head : joined(head, bytes);
			if (bytes !== undefined && head.length < 200)
				return "";
			const encoding = encodingOf(head);
			note = encoding.note;
			text = stepwise(encoding.label);
			check = replacementCheck(encoding.label);
			return begun(checked(text.write(head), head));
		}
		return begun(bytes === undefined ? checked(text.end(), new Uint8Array(0)) : checked(text.write(bytes), bytes));
	};
	const checked = (decoded, bytes) => {
		if (note === undefined && check(decoded, bytes))
			note = "some of its bytes are not of its encoding and show as \ufffd";
		return decoded;
	};
	const begun = (decoded) => {
		if (started)
			return decoded;
		const trimmed = decoded.replace(/^[\s\ufeff\0]+/, "");
		started = trimmed !== "";
		return trimmed;
	};
	return {
		write: (bytes) => read(bytes),
		end: () => (text === undefined ? read(undefined) : "") + read(undefined),
		get note() {
			return note;
		},
	};
}
const replacementBytes = Buffer.from("\ufffd");
/** One byte less than the character has: a whole one would be counted twice. */
const carriedBytes = replacementBytes.length - 1;
/**
 * Returns a function that checks whether a chunk has more replacement characters than the file itself, which means
 * that some bytes are invalid in its encoding. UTF-16 is not checked, because any pair of bytes is a character.
 */
function replacementCheck(label) {
	if (label.startsWith("utf-16"))
		return () => false;
	let carried = Buffer.alloc(0);
	return (decoded, bytes) => {
		const shown = occurrences(decoded, "\ufffd");
		// Nearly always: the bytes need not be looked at, nor copied.
		const seen = shown > 0 || bytes.length < carriedBytes ? Buffer.concat([carried, bytes]) : bytes;
		carried = Buffer.from(seen.subarray(Math.max(0, seen.length - carriedBytes)));
		if (shown === 0)
			return false;
		let held = 0;
		const whole = Buffer.from(seen);
		for (let at = whole.indexOf(replacementBytes); at !== -1; at = whole.indexOf(replacementBytes, at + 3))
			held++;
		return shown > held;
	};
}
function occurrences(text, part) {
	let count = 0;
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1))
		count++;
	return count;
}
/** Decodes in steps. For ASCII, `StringDecoder` is several times as fast as `TextDecoder`, but knows few encodings. */
function stepwise(label) {
	if (label === "utf-8" || label === "utf-16le") {
		const strings = new external_node_string_decoder_.StringDecoder(label === "utf-8" ? "utf8" : "utf16le");
		return {
			write: (bytes) => strings.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
			end: () => strings.end(),
		};
	}
	const text = new external_node_util_.TextDecoder(label);
	return { write: (bytes) => text.decode(bytes, { stream: true }), end: () => text.decode() };
}
function joined(a, b) {
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

;// CONCATENATED MODULE: ./src/reports/junit/columns.ts
const outcomes = ["passed", "failed", "error", "skipped"];
const skipKinds = [undefined, "skipped", "xfailed", "todo"];
const skipShift = 2;
const flakyBit = 16;
const unexpectedPassBit = 32;
/** Bit for a row that is an attempt of the test in an earlier row. */
const attemptBit = 64;
const pageShift = 14;
const pageMask = (1 << pageShift) - 1;
/** Outcomes and durations of all tests: five bytes each, in pages of 16,384 tests, so that growing copies nothing. */
class Columns {
	#states = [];
	#durationMs = [];
	/** Makes room for the test at `index`, which counts as passed until `setOutcome` is called. */
	add(index, durationMs) {
		const at = index & pageMask;
		if (at === 0) {
			this.#states.push(new Uint8Array(pageMask + 1));
			this.#durationMs.push(new Float32Array(pageMask + 1));
		}
		this.#durationMs[index >> pageShift][at] = durationMs;
	}
	/** Returns the duration, or NaN if the file has none. */
	durationMs(index) {
		return this.#durationMs[index >> pageShift][index & pageMask];
	}
	setDurationMs(index, durationMs) {
		this.#durationMs[index >> pageShift][index & pageMask] = durationMs;
	}
	outcome(index) {
		return outcomes[this.#state(index) & 3];
	}
	/** Returns true if the test passed, at the first attempt and as was expected. */
	isPlainPass(index) {
		return this.#state(index) === 0;
	}
	/** Returns true if the row is an attempt of the test in an earlier row, so that it does not count as a test. */
	isAttempt(index) {
		return (this.#state(index) & attemptBit) !== 0;
	}
	setAttempt(index) {
		this.#states[index >> pageShift][index & pageMask] |= attemptBit;
	}
	isFlaky(index) {
		return (this.#state(index) & flakyBit) !== 0;
	}
	unpack(index) {
		const state = this.#state(index);
		return {
			outcome: outcomes[state & 3],
			skip: skipKinds[(state >> skipShift) & 3],
			flaky: (state & flakyBit) !== 0,
			unexpectedPass: (state & unexpectedPassBit) !== 0,
		};
	}
	setOutcome(index, { outcome, skip, flaky, unexpectedPass }) {
		this.#states[index >> pageShift][index & pageMask] =
			outcomes.indexOf(outcome) |
				(outcome === "skipped" ? skipKinds.indexOf(skip ?? "skipped") << skipShift : 0) |
				(flaky ? flakyBit : 0) |
				(unexpectedPass ? unexpectedPassBit : 0);
	}
	#state(index) {
		return this.#states[index >> pageShift][index & pageMask];
	}
}
/** Returns the slowest tests, slowest first. */
function slowest(tests, columns, count) {
	const best = [];
	for (const index of tests) {
		const durationMs = columns.durationMs(index);
		if (!(durationMs > (best.length < count ? 0 : best[best.length - 1].durationMs)))
			continue;
		const at = best.findIndex((each) => each.durationMs < durationMs);
		best.splice(at === -1 ? best.length : at, 0, { index, durationMs });
		if (best.length > count)
			best.pop();
	}
	return best.map(({ index }) => index);
}

var varint = __webpack_require__("src/core/varint.ts");
;// CONCATENATED MODULE: ./src/reports/junit/names.ts

const pageBytes = 65_536;
const blockEntries = 64;
const longestPart = 2000;
/** Maximum length of a key: three parts of at most three bytes per unit, and separators. */
const longestKey = 3 * 3 * longestPart + 3;
/** Separates file, class and name. This byte never occurs in UTF-8. */
const separator = 0xff;
/** A character that XML text cannot contain. */
const comma = "\x01";
const commaByte = 1;
/**
 * Stores the (file, class, name) of every test in order, in a few bytes each. Entries are front-coded against the
 * previous one (Witten, Moffat, Bell, "Managing Gigabytes", §4.1) in blocks that start with a full entry, so that
 * reading any entry decodes at most 64. Half a million names as strings would need more memory than the parser
 * itself.
 */
class Names {
	#pages = [];
	#free = pageBytes;
	/** First entry of each block, and its address (page × page size + offset). */
	#blockFirst = [];
	#blockAt = [];
	#inBlock = blockEntries;
	#length = 0;
	/** Texts in UTF-8, each followed by a `comma`. Encoding hundreds at a time is much faster than one by one. */
	#loaded = new Uint8Array(65_536);
	#at = 0;
	/** The current key. The next one is written over it, so the parts that both share do not change. */
	#key = Buffer.alloc(longestKey);
	/** Hashes of the key's prefixes. The part that it shares with the previous key is not hashed again. */
	#hashes = new Int32Array(longestKey + 1).fill(0x811c_9dc5);
	#keyLength = 0;
	#shared = 0;
	#hash = 0;
	/** Length of the last stored entry within the key. It is 0 if the previous key was not stored. */
	#storedLength = 0;
	/** Length of the file, class and separators, which many consecutive keys share. */
	#prefixLength = 0;
	#prefixHash = 0;
	#decoded = new Uint8Array(longestKey);
	get length() {
		return this.#length;
	}
	/** Loads the texts for the next calls of `spell`, in order: file and class if they changed, and each name. */
	load(texts) {
		const joined = texts.join(comma);
		if (this.#loaded.length < joined.length * 3 + 1)
			this.#loaded = new Uint8Array(joined.length * 3 + 1);
		const { written } = encoder.encodeInto(joined, this.#loaded);
		this.#loaded[written] = commaByte;
		this.#at = 0;
	}
	/**
	 * Writes the next key and returns its hash (FNV-1a, 32 bits). The cost is one step per byte, and only for the name
	 * if file and class did not change.
	 */
	spell(newPrefix) {
		if (newPrefix) {
			this.#keyLength = 0;
			this.#shared = 0;
			this.#hash = 0x811c_9dc5 | 0;
			this.#write(separator);
			this.#write(separator);
			this.#prefixLength = this.#keyLength;
			this.#prefixHash = this.#hash;
		}
		else {
			this.#keyLength = this.#prefixLength;
			this.#shared = this.#prefixLength;
			this.#hash = this.#prefixHash;
		}
		this.#write(separator);
		this.#keyLength--;
		this.#shared = Math.min(this.#shared, this.#storedLength, this.#keyLength);
		this.#storedLength = 0;
		return this.#hash >>> 0;
	}
	/** Stores the current key and returns its index. */
	store() {
		const worst = this.#keyLength + 6;
		let shared = this.#shared;
		if (this.#free + worst > pageBytes) {
			this.#pages.push(new Uint8Array(pageBytes));
			this.#free = 0;
			this.#inBlock = blockEntries;
		}
		if (this.#inBlock === blockEntries) {
			shared = 0;
			this.#blockFirst.push(this.#length);
			this.#blockAt.push((this.#pages.length - 1) * pageBytes + this.#free);
			this.#inBlock = 0;
		}
		const page = this.#pages[this.#pages.length - 1];
		const rest = this.#keyLength - shared;
		let at = (0,varint/* writeVarint */.u)(page, this.#free, shared);
		at = (0,varint/* writeVarint */.u)(page, at, rest);
		const key = this.#key;
		const end = this.#keyLength;
		// A call into the runtime would cost more than comparing most names here.
		if (rest > 200)
			key.copy(page, at, shared, end);
		else
			for (let from = shared, to = at; from < end; from++, to++)
				page[to] = key[from];
		this.#free = at + rest;
		this.#inBlock++;
		this.#storedLength = this.#keyLength;
		return this.#length++;
	}
	/** Returns true if the current key is equal to the one stored at `index`. */
	same(index) {
		const length = this.#decode(index);
		if (length !== this.#keyLength)
			return false;
		for (let i = 0; i < length; i++)
			if (this.#decoded[i] !== this.#key[i])
				return false;
		return true;
	}
	at(index) {
		return parts(this.#decoded, this.#decode(index));
	}
	/** Iterates over all entries in order, in one pass over the pages. */
	*[Symbol.iterator]() {
		const bytes = new Uint8Array(longestKey);
		for (let block = 0; block < this.#blockFirst.length; block++) {
			const entries = (this.#blockFirst[block + 1] ?? this.#length) - this.#blockFirst[block];
			const start = this.#blockAt[block];
			const page = this.#pages[Math.floor(start / pageBytes)];
			let at = start % pageBytes;
			for (let i = 0; i < entries; i++) {
				const [shared, afterShared] = readVarint(page, at);
				const [rest, body] = readVarint(page, afterShared);
				bytes.set(page.subarray(body, body + rest), shared);
				at = body + rest;
				yield parts(bytes, shared + rest);
			}
		}
	}
	#decode(index) {
		let low = 0;
		let high = this.#blockFirst.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#blockFirst[middle] <= index)
				low = middle;
			else
				high = middle - 1;
		}
		const start = this.#blockAt[low];
		const page = this.#pages[Math.floor(start / pageBytes)];
		let at = start % pageBytes;
		for (let entry = this.#blockFirst[low];; entry++) {
			const [shared, afterShared] = readVarint(page, at);
			const [rest, body] = readVarint(page, afterShared);
			this.#decoded.set(page.subarray(body, body + rest), shared);
			if (entry === index)
				return shared + rest;
			at = body + rest;
		}
	}
	/** Appends the next loaded text and `end` to the key. The same loop computes the hash and the shared length. */
	#write(end) {
		const loaded = this.#loaded;
		const key = this.#key;
		let from = this.#at;
		let at = this.#keyLength;
		let hash = this.#hash;
		let byte = loaded[from++];
		const hashes = this.#hashes;
		if (this.#shared === at) {
			while (byte !== commaByte && key[at] === byte) {
				at++;
				byte = loaded[from++];
			}
			hash = hashes[at];
			this.#shared = byte === commaByte && key[at] === end ? at + 1 : at;
		}
		while (byte !== commaByte) {
			hash = Math.imul(hash ^ byte, 0x0100_0193);
			key[at++] = byte;
			hashes[at] = hash;
			byte = loaded[from++];
		}
		hash = Math.imul(hash ^ end, 0x0100_0193);
		key[at++] = end;
		hashes[at] = hash;
		this.#at = from;
		this.#keyLength = at;
		this.#hash = hash;
	}
}
const encoder = new TextEncoder();
/** Shortens a very long name. A hash of the removed part keeps it distinct. */
function clip(text) {
	if (text.length <= longestPart)
		return text;
	let hash = 0x811c_9dc5 | 0;
	for (let i = 0; i < text.length; i++)
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
	return `${text.slice(0, longestPart - 20)}… #${(hash >>> 0).toString(16)}`;
}
/** Returns a copy, because a slice would keep the whole text in memory. */
function copy(text) {
	return text.length < 13 ? text : Buffer.from(text).toString();
}
function parts(bytes, length) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, length);
	const first = buffer.indexOf(separator);
	const second = buffer.indexOf(separator, first + 1);
	return {
		file: buffer.toString("utf8", 0, first),
		className: buffer.toString("utf8", first + 1, second),
		name: buffer.toString("utf8", second + 1, length),
	};
}
function readVarint(bytes, at) {
	let value = 0;
	for (let shift = 0;; shift += 7) {
		const byte = bytes[at++];
		value |= (byte & 127) << shift;
		if (byte < 128)
			return [value, at];
	}
}

;// CONCATENATED MODULE: ./src/reports/junit/key-table.ts
/** A hash table with open addressing for the keys of one suite: 8 bytes per slot, at most three quarters full. */
class KeyTable {
	#slots = new Int32Array(64);
	#hashes = new Uint32Array(64);
	#count = 0;
	#free = 0;
	/** Clears the table. The cost is at most that of the rows that were inserted. */
	clear() {
		if (this.#count === 0)
			return;
		if (this.#slots.length > 64 && this.#count * 8 < this.#slots.length) {
			this.#slots = new Int32Array(this.#slots.length / 2);
			this.#hashes = new Uint32Array(this.#slots.length);
		}
		else
			this.#slots.fill(0);
		this.#count = 0;
	}
	find(hash, names) {
		const slots = this.#slots;
		const mask = slots.length - 1;
		let at = mix(hash) & mask;
		for (; slots[at] !== 0; at = (at + 1) & mask)
			if (this.#hashes[at] === hash && names.same(slots[at] - 1))
				return slots[at] - 1;
		this.#free = at;
		return -1;
	}
	/** Inserts an entry in the slot where `find` has just found nothing. */
	insert(hash, index) {
		this.#slots[this.#free] = index + 1;
		this.#hashes[this.#free] = hash;
		this.#count++;
		if (this.#count * 4 > this.#slots.length * 3)
			this.#grow();
	}
	#put(hash, value) {
		const slots = this.#slots;
		const mask = slots.length - 1;
		let at = mix(hash) & mask;
		while (slots[at] !== 0)
			at = (at + 1) & mask;
		slots[at] = value;
		this.#hashes[at] = hash;
	}
	#grow() {
		const slots = this.#slots;
		const hashes = this.#hashes;
		this.#slots = new Int32Array(slots.length * 2);
		this.#hashes = new Uint32Array(slots.length * 2);
		for (let at = 0; at < slots.length; at++)
			if (slots[at] !== 0)
				this.#put(hashes[at], slots[at]);
	}
}
/** Mixes a hash, because FNV's low bits are its weakest. */
function mix(hash) {
	const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
	return mixed ^ (mixed >>> 13);
}

;// CONCATENATED MODULE: ./src/reports/junit/open-rows.ts

/** The rows of the suite that is being read. Names are only looked up if the suite's rule may find retries. */
class OpenRows {
	suite;
	/** Index of the suite's first row. */
	first;
	rule;
	/** Maps the first row of a name to its further rows. */
	#groups = new Map();
	#table;
	#failing;
	constructor(suite, first, rule) {
		this.suite = suite;
		this.first = first;
		this.rule = rule;
		this.#table = rule === undefined ? undefined : new KeyTable();
	}
	/** Returns the first row with the current name, or -1 if there is none or it is not needed. */
	find(hash, names) {
		return this.#table === undefined ? -1 : this.#table.find(hash, names);
	}
	/** Adds a row for which `find` returned `known`. */
	enter(hash, index, known) {
		if (known === -1)
			this.#table?.insert(hash, index);
		else {
			const others = this.#groups.get(known);
			if (others === undefined)
				this.#groups.set(known, [index]);
			else
				others.push(index);
		}
	}
	/** Returns the rows of each repeated name, without those that are already part of another one. */
	repeated(isAttempt) {
		return [...this.#groups]
			.map(([first, others]) => [first, ...others].filter((row) => !isAttempt(row)))
			.filter((group) => group.length > 1);
	}
	/** Returns the last failing row of the same name, which `index` replaces unless it supplements it. */
	lastFailing({ file, className, name, supplement }, index) {
		this.#failing ??= new Map();
		const key = [file, className, name].join("\u001f");
		const earlier = this.#failing.get(key);
		if (!supplement || earlier === undefined)
			this.#failing.set(key, index);
		return earlier;
	}
}

;// CONCATENATED MODULE: ./src/reports/junit/retries.ts
/** Returns the rule for a suite. Undefined if every row is a separate test. */
function retryRule(generator, repeated) {
	if (generator === "pytest" || generator === "gotestsum" || generator === "gradle")
		return generator;
	return repeated === "retries" ? "rows" : undefined;
}
/**
 * Returns the groups of rows that are attempts of one test. All other rows with the same name are several tests:
 * parametrised tests with one title, tests in a loop, or `go test -count`. Doubtful rows count as several tests, so
 * that no failure is hidden.
 */
function retriedGroups(rule, rows) {
	if (rows.groups.length === 0)
		return [];
	switch (rule) {
		case "pytest":
			return rows.groups.filter((group) => isAfterBareRows(group, rows));
		case "gotestsum":
			return gotestsumRetries(rows);
		case "gradle":
			return gradleRetries(rows);
		case "rows":
			return rows.groups.filter((group) => isFailuresThenPass(group, rows) || isAllFailing(group, rows));
	}
}
/** Returns true for pytest-rerunfailures, which writes an empty row per failed attempt. The last row has the result. */
function isAfterBareRows(group, { outcome }) {
	return group.slice(0, -1).every((row) => outcome(row) === "passed");
}
function isFailing(outcome) {
	return outcome === "failed" || outcome === "error";
}
function isAllFailing(group, { outcome }) {
	return group.every((row) => isFailing(outcome(row)));
}
function isFailuresThenPass(group, rows) {
	return rows.outcome(group.at(-1)) === "passed" && isAllFailing(group.slice(0, -1), rows);
}
/**
 * gotestsum writes the rows of `--rerun-fails` and of `-count=2` in the same way: all failures, then all passes, each
 * in the order of the runs. `--rerun-fails` only repeats failed tests, so other tests have one row, and the passes of
 * the second run come last. With `-count`, if the second round stopped at its first test, that test's pass comes
 * before the others.
 */
function gotestsumRetries(rows) {
	const { first, end, groups, outcome, name } = rows;
	const repeated = new Set(groups.flat());
	const isTopLevel = (row) => !name(row).includes("/");
	let lastSingle = -1;
	for (let row = first; row < end; row++)
		if (!repeated.has(row) && outcome(row) === "passed" && isTopLevel(row))
			lastSingle = row;
	if (lastSingle === -1)
		return [];
	const isRetry = (group) => isAllFailing(group, rows) || (isFailuresThenPass(group, rows) && group.at(-1) > lastSingle);
	return groups.every(isRetry) ? groups : [];
}
/**
 * Gradle's retry plugin runs a round of all tests, followed by rounds of exactly the tests that failed in the
 * previous round. A row directly after its failure may also be the next row of a parametrised test, so it counts as a
 * test.
 */
function gradleRetries(rows) {
	const { first, end, groups, outcome } = rows;
	const keyOf = new Map(groups.flatMap((group) => group.map((row) => [row, group[0]])));
	let failedBefore;
	let round = new Set();
	let failed = new Set();
	for (let row = first; row < end; row++) {
		const key = keyOf.get(row) ?? row;
		const isRoundOver = failedBefore === undefined ? round.has(key) : round.size === failedBefore.size;
		if (isRoundOver) {
			failedBefore = failed;
			round = new Set();
			failed = new Set();
		}
		if (failedBefore !== undefined && !failedBefore.has(key))
			return [];
		if (round.has(key))
			return [];
		round.add(key);
		if (isFailing(outcome(row)))
			failed.add(key);
	}
	if (failedBefore !== undefined && round.size !== failedBefore.size)
		return [];
	const areApart = (group) => group.every((row, i) => i === 0 || row - group[i - 1] > 1);
	return groups.every((group) => areApart(group) && (isFailuresThenPass(group, rows) || isAllFailing(group, rows)))
		? groups
		: [];
}

;// CONCATENATED MODULE: ./src/reports/junit/text-budget.ts
/** Number of characters in memory after which new problems only keep their first line. */
const mostCharacters = 64 * 2 ** 20;
const perProblem = 512;
/** Limits the total size of the texts of failing tests. */
class TextBudget {
	#used = 0;
	fit(details) {
		this.#used += perProblem + details.stdout.length + details.stderr.length;
		for (const problem of details.problems)
			this.#used += problem.text.length + problem.message.length;
		if (this.#used < mostCharacters)
			return details;
		return {
			...details,
			stdout: "",
			stderr: "",
			problems: details.problems
				.slice(0, 1)
				.map((problem) => ({ ...problem, message: firstLineOf(problem.message || problem.text), text: "" })),
		};
	}
}
function firstLineOf(text) {
	return text.slice(0, 200).split("\n", 1)[0];
}

;// CONCATENATED MODULE: ./src/reports/junit/row-details.ts

const mostProblems = 20;
/** The details that only some tests have: several attempts, problems, logs, or a reason for being skipped. */
class RowDetails {
	#attempts = new Map();
	#details = new Map();
	#reasons = new Map();
	#budget = new TextBudget();
	add(index, { attempts, reason, details }) {
		if (attempts > 1)
			this.#attempts.set(index, attempts);
		if (reason !== "")
			this.#reasons.set(index, reason);
		if (details !== undefined)
			this.#details.set(index, this.#budget.fit(details));
	}
	attempts(index) {
		return this.#attempts.get(index) ?? 1;
	}
	reason(index) {
		return this.#reasons.get(index) ?? "";
	}
	details(index) {
		return this.#details.get(index);
	}
	/** Moves the details of `other`, an attempt or a further result, to `index`. */
	absorb(index, other, isAttempt) {
		if (isAttempt)
			this.#attempts.set(index, this.attempts(index) + this.attempts(other));
		const [earlier, later] = [this.#details.get(index), this.#details.get(other)];
		if (later === undefined)
			return;
		this.#details.set(index, earlier === undefined ? later : row_details_joined(earlier, later));
		this.#details.delete(other);
	}
	/** Adds a log to a failing test that has neither a trace nor a log. */
	addLog(index, log) {
		const details = this.#details.get(index);
		if (details === undefined || details.stdout !== "" || details.stderr !== "")
			return;
		if (details.problems.some(({ text }) => text !== ""))
			return;
		this.#details.set(index, this.#budget.fit({ ...details, ...log }));
	}
}
function row_details_joined(earlier, later) {
	return {
		problems: [...earlier.problems, ...later.problems].slice(0, mostProblems),
		file: earlier.file || later.file,
		line: earlier.line || later.line,
		stdout: later.stdout || earlier.stdout,
		stderr: later.stderr || earlier.stderr,
	};
}

;// CONCATENATED MODULE: ./src/reports/junit/runs.ts
/** The suite and report of each test, stored as one entry per run of consecutive tests that share them. */
class Runs {
	#first = [];
	#suite = [];
	#report = [];
	get length() {
		return this.#first.length;
	}
	/** Returns true if the next test belongs to the last run. */
	continues(suite, report) {
		return this.#suite.at(-1) === suite && this.#report.at(-1) === report;
	}
	add(first, suite, report) {
		this.#first.push(first);
		this.#suite.push(suite);
		this.#report.push(report);
	}
	/** Returns the index of the first test in a run. Undefined if the run does not exist. */
	first(run) {
		return this.#first[run];
	}
	suite(run) {
		return this.#suite[run];
	}
	report(run) {
		return this.#report[run];
	}
	/** Returns the run of the test at `index`. */
	find(index) {
		let low = 0;
		let high = this.#first.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#first[middle] <= index)
				low = middle;
			else
				high = middle - 1;
		}
		return low;
	}
}

;// CONCATENATED MODULE: ./src/reports/junit/suites.ts
/** All suites of all files, each with its parent. -1 means outside all suites. */
class Suites {
	#all = [];
	/** Adds a suite. @returns its index. */
	add(suite) {
		this.#all.push(suite);
		return this.#all.length - 1;
	}
	/** Returns the names of the suite and its parents, outermost first. */
	path(suite) {
		const names = [];
		for (let at = suite; at !== -1; at = this.#all[at].parent)
			names.push(this.#all[at].name);
		return names.reverse();
	}
	/** Returns the value of the suite or of its nearest parent. Empty if none has one. */
	nearest(suite, field) {
		for (let at = suite; at !== -1; at = this.#all[at].parent) {
			const value = this.#all[at][field];
			if (value !== "")
				return value;
		}
		return "";
	}
	setBasedir(suite, basedir) {
		if (suite !== -1)
			this.#all[suite].basedir = basedir;
	}
}

;// CONCATENATED MODULE: ./src/reports/junit/totals.ts
function emptyTotals() {
	return {
		total: 0,
		succeeded: 0,
		failed: 0,
		errors: 0,
		skipped: 0,
		flaky: 0,
		xfailed: 0,
		todo: 0,
		durationMs: Number.NaN,
	};
}
/** Adds the test at `index` to the totals. */
function addToTotals(totals, columns, index) {
	totals.total++;
	addDuration(totals, columns.durationMs(index));
	// Nearly all: no object is made for them.
	if (columns.isPlainPass(index)) {
		totals.succeeded++;
		return;
	}
	const { outcome, skip, flaky } = columns.unpack(index);
	if (outcome === "passed")
		totals.succeeded++;
	else if (outcome === "failed")
		totals.failed++;
	else if (outcome === "error")
		totals.errors++;
	else
		totals.skipped++;
	if (flaky)
		totals.flaky++;
	if (skip === "xfailed")
		totals.xfailed++;
	else if (skip === "todo")
		totals.todo++;
}
/** Adds a duration, unless it is unknown. */
function addDuration(totals, durationMs) {
	if (!Number.isNaN(durationMs))
		totals.durationMs = (Number.isNaN(totals.durationMs) ? 0 : totals.durationMs) + durationMs;
}

;// CONCATENATED MODULE: ./src/reports/junit/waiting-rows.ts

const batch = 256;
/**
 * Rows that wait to be stored in a batch, because encoding many names at once is faster. See `Names.load`. A row costs
 * a text, a byte and a number; no object is created for it.
 */
class WaitingRows {
	/** Names of the rows. Before the first row of another file or class, there are the names of these two. */
	texts = [];
	#startsPrefix = new Uint8Array(batch);
	#durations = new Float64Array(batch);
	/** Details of the rows that are more than a name and a duration. */
	#rows = [];
	#count = 0;
	#file;
	#className;
	get count() {
		return this.#count;
	}
	/** Adds a row. @returns true if the batch is full. */
	push(file, className, name, durationMs) {
		const at = this.#count++;
		const startsPrefix = className !== this.#className || file !== this.#file;
		if (startsPrefix) {
			this.texts.push(clip(file), clip(className));
			this.#file = file;
			this.#className = className;
		}
		this.texts.push(clip(name));
		this.#startsPrefix[at] = startsPrefix ? 1 : 0;
		this.#durations[at] = durationMs;
		return this.#count === batch;
	}
	/** Sets the details of the row that is pushed next. */
	describe(row) {
		this.#rows[this.#count] = row;
	}
	/** Returns true if two texts with the file and the class precede the name of the row. */
	startsPrefix(at) {
		return this.#startsPrefix[at] === 1;
	}
	durationMs(at) {
		return this.#durations[at];
	}
	row(at) {
		return at < this.#rows.length ? this.#rows[at] : undefined;
	}
	/** Removes all rows. The next row still continues the file and class of the last one. */
	clear() {
		this.#count = 0;
		this.texts.length = 0;
		this.#rows.length = 0;
	}
	/** Copies the texts that are slices of a longer text, so that the latter can be freed. */
	release() {
		if (this.#file !== undefined)
			this.#file = copy(this.#file);
		if (this.#className !== undefined)
			this.#className = copy(this.#className);
	}
}

;// CONCATENATED MODULE: ./src/reports/junit/ledger.ts









/**
 * All tests of all files, stored in columns: a passing test costs its name (front-coded), a duration and a byte.
 * Every row of a file is a test, unless the rule of its suite finds that several rows are attempts of one test.
 */
class Ledger {
	#names = new Names();
	#columns = new Columns();
	#suites = new Suites();
	#runs = new Runs();
	#details = new RowDetails();
	/** Durations of suites whose tests have none, by report. */
	#suiteTimes = [];
	#open = [];
	#report = -1;
	#absorbed = 0;
	#waiting = new WaitingRows();
	/** Number of tests. */
	get length() {
		this.#flush();
		return this.#names.length - this.#absorbed;
	}
	/** Starts the next file, which the following rows belong to. */
	openReport(rule) {
		this.closeReport();
		this.#open.push(new OpenRows(-1, this.#names.length, rule));
		return ++this.#report;
	}
	/** Closes suites that a truncated file left open. */
	closeReport() {
		this.#flush();
		while (this.#open.length > 0)
			this.#close(this.#open.pop());
	}
	openSuite(suite, rule) {
		this.#flush();
		const index = this.#suites.add({ ...suite, basedir: "", parent: this.#open.at(-1).suite });
		this.#open.push(new OpenRows(index, this.#names.length, rule));
	}
	closeSuite() {
		this.#flush();
		if (this.#open.length > 1)
			this.#close(this.#open.pop());
	}
	/** Adds the duration of a suite whose tests have none. */
	addSuiteTime(durationMs) {
		this.#suiteTimes.push({ report: this.#report, durationMs });
	}
	setBasedir(basedir) {
		this.#suites.setBasedir(this.#open.at(-1).suite, basedir);
	}
	/** Adds a test that passed at the first attempt, without creating an object. Texts have no control characters. */
	pass(file, className, name, durationMs) {
		if (this.#waiting.push(file, className, name, durationMs))
			this.#flush();
	}
	add(row) {
		this.#waiting.describe(row);
		this.pass(row.file, row.className, row.name, row.durationMs);
	}
	/** Gives a suite's log to its failing tests that have neither a trace nor a log (Bazel). */
	addSuiteLog({ stdout, stderr }) {
		this.#flush();
		const { first } = this.#open.at(-1);
		for (let index = first; index < this.#names.length; index++)
			this.#details.addLog(index, { stdout, stderr });
	}
	/** Stores the waiting rows and releases the text that they are slices of. */
	settle() {
		this.#flush();
		this.#waiting.release();
	}
	/** Stores the rows. The cost is one step per byte of a name that differs from the previous name. See `Names`. */
	#flush() {
		const waiting = this.#waiting;
		const { count } = waiting;
		if (count === 0)
			return;
		const names = this.#names;
		const open = this.#open[this.#open.length - 1];
		names.load(waiting.texts);
		if (!this.#runs.continues(open.suite, this.#report))
			this.#runs.add(names.length, open.suite, this.#report);
		for (let i = 0; i < count; i++) {
			const hash = names.spell(waiting.startsPrefix(i));
			// A look-up decodes names, so it comes before the row is stored.
			const known = open.find(hash, names);
			const index = names.store();
			open.enter(hash, index, known);
			this.#columns.add(index, waiting.durationMs(i));
			const row = waiting.row(i);
			if (row !== undefined)
				this.#describe(index, row);
		}
		waiting.clear();
	}
	#describe(index, row) {
		this.#columns.setOutcome(index, row);
		this.#details.add(index, row);
		if (row.outcome !== "failed" && row.outcome !== "error")
			return;
		const earlier = this.#open.at(-1).lastFailing(row, index);
		if (row.supplement && earlier !== undefined)
			this.#supplement(earlier, index);
	}
	/** Merges a second row about the same attempt: the more severe of the two results counts. */
	#supplement(index, other) {
		if (this.#columns.outcome(other) === "error")
			this.#columns.setOutcome(index, this.#columns.unpack(other));
		this.#absorb(index, other, false);
	}
	/** Finds attempts among the rows of a suite. */
	#close(open) {
		if (open.rule === undefined)
			return;
		const columns = this.#columns;
		const retried = retriedGroups(open.rule, {
			first: open.first,
			end: this.#names.length,
			groups: open.repeated((row) => columns.isAttempt(row)),
			outcome: (row) => columns.outcome(row),
			name: (row) => this.#names.at(row).name,
		});
		for (const [first, ...others] of retried)
			this.#retry(first, others);
	}
	/** Combines several attempts into one test: the last one decides. */
	#retry(index, others) {
		const last = this.#columns.unpack(others.at(-1));
		this.#columns.setOutcome(index, { ...last, flaky: last.outcome === "passed" });
		for (const other of others)
			this.#absorb(index, other, true);
	}
	#absorb(index, other, isAttempt) {
		const columns = this.#columns;
		columns.setAttempt(other);
		this.#absorbed++;
		const [before, added] = [columns.durationMs(index), columns.durationMs(other)];
		columns.setDurationMs(index, Number.isNaN(before) ? added : Number.isNaN(added) ? before : before + added);
		this.#details.absorb(index, other, isAttempt);
	}
	at(index) {
		this.#flush();
		const run = this.#runs.find(index);
		return this.#case(index, this.#names.at(index), { run, suites: this.#suites.path(this.#runs.suite(run)) });
	}
	*[Symbol.iterator]() {
		this.#flush();
		let run = -1;
		let index = 0;
		let suites = [];
		for (const names of this.#names) {
			if (this.#runs.first(run + 1) === index)
				suites = this.#suites.path(this.#runs.suite(++run));
			if (!this.#columns.isAttempt(index))
				yield this.#case(index, names, { run, suites });
			index++;
		}
	}
	/** Iterates over tests with certain outcomes. Any other test costs a byte. */
	*only(...wanted) {
		for (const index of this.#tests())
			if (wanted.includes(this.#columns.outcome(index)) || (wanted.includes("flaky") && this.#columns.isFlaky(index)))
				yield this.at(index);
	}
	slowest(count) {
		return slowest(this.#tests(), this.#columns, count).map((index) => this.at(index));
	}
	totals(report) {
		this.#flush();
		const totals = emptyTotals();
		for (let run = 0; run < this.#runs.length; run++) {
			if (report !== undefined && this.#runs.report(run) !== report)
				continue;
			const end = this.#runs.first(run + 1) ?? this.#names.length;
			for (let index = this.#runs.first(run); index < end; index++)
				if (!this.#columns.isAttempt(index))
					addToTotals(totals, this.#columns, index);
		}
		for (const each of this.#suiteTimes)
			if (report === undefined || each.report === report)
				addDuration(totals, each.durationMs);
		return totals;
	}
	*#tests() {
		this.#flush();
		for (let index = 0; index < this.#names.length; index++)
			if (!this.#columns.isAttempt(index))
				yield index;
	}
	#case(index, { file, className, name }, { run, suites }) {
		const suite = this.#runs.suite(run);
		return {
			index,
			report: this.#runs.report(run),
			host: this.#suites.nearest(suite, "host"),
			basedir: this.#suites.nearest(suite, "basedir"),
			suites,
			file: file || this.#suites.nearest(suite, "file"),
			className,
			name,
			...this.#columns.unpack(index),
			durationMs: this.#columns.durationMs(index),
			attempts: this.#details.attempts(index),
			reason: this.#details.reason(index),
			details: this.#details.details(index),
		};
	}
}

;// CONCATENATED MODULE: ./src/reports/junit/ampersand.ts
/** Maximum length of a reference, valid or careless: `&amp;`, `&#10;`, `&nbsp;`. */
const longestReference = 34;
const reference = /&#?\w{1,32};/y;
const everyLoose = /&(?!#?\w{1,32};)/g;
/** Sections in which an `&` needs no escape, each with its end. */
const sections = { "<![CDATA[": "]]>", "<!--": "-->" };
const opens = /<!(?:\[CDATA\[|--)/g;
/**
 * Repairs the most common error in handwritten XML before it is parsed: an `&` that should have been `&amp;`. A
 * parser would read up to the next semicolon for the end of the reference and lose all tests before it. In CDATA and
 * comments, an `&` needs no escape. The cost is two searches per chunk.
 */
function ampersands() {
	let held = "";
	let end;
	return {
		mend(chunk, last) {
			let text = held === "" ? chunk : held + chunk;
			held = "";
			const cut = last ? text.length : unfinished(text);
			if (cut < text.length) {
				held = text.slice(cut);
				text = text.slice(0, cut);
			}
			if (!isLoose(text)) {
				end = sectionAfter(text, end);
				return { text, mended: 0 };
			}
			const parts = [];
			let mended = 0;
			for (let at = 0; at < text.length;) {
				let next;
				if (end === undefined) {
					opens.lastIndex = at;
					const opened = opens.exec(text);
					next = opened === null ? text.length : opens.lastIndex;
					const fixed = mendAll(text.slice(at, next));
					parts.push(fixed.text);
					mended += fixed.mended;
					end = opened === null ? undefined : sections[opened[0]];
				}
				else {
					const closed = text.indexOf(end, at);
					next = closed === -1 ? text.length : closed + end.length;
					parts.push(text.slice(at, next));
					if (closed !== -1)
						end = undefined;
				}
				at = next;
			}
			return { text: mended === 0 ? text : parts.join(""), mended };
		},
	};
}
/** Returns true if an `&` begins no reference, in a section or elsewhere. Nearly all text has none. */
function isLoose(text) {
	for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
		reference.lastIndex = at;
		if (!reference.test(text))
			return true;
	}
	return false;
}
/** Returns the end of the section that contains the end of `text`. `end` is that of the section at its beginning. */
function sectionAfter(text, end) {
	for (let at = 0;;) {
		if (end === undefined) {
			// This is faster than a regular expression for text without sections.
			at = text.indexOf("<!", at);
			if (at === -1)
				return undefined;
			opens.lastIndex = at;
			const opened = opens.exec(text);
			if (opened === null)
				return undefined;
			end = sections[opened[0]];
			at = opens.lastIndex;
		}
		else {
			const closed = text.indexOf(end, at);
			if (closed === -1)
				return end;
			at = closed + end.length;
			end = undefined;
		}
	}
}
function mendAll(text) {
	let mended = 0;
	const fixed = text.replace(everyLoose, () => {
		mended++;
		return "&amp;";
	});
	return { text: fixed, mended };
}
/** Finds an incomplete end of a chunk that needs the next chunk: half a reference, or half a section delimiter. */
function unfinished(text) {
	const end = text.slice(-longestReference);
	const bound = /(?:<(?:!(?:\[[CDAT]{0,5}|-)?)?|\]{1,2}|-{1,2})$/.exec(end)?.[0].length ?? 0;
	const reference = end.indexOf("&", end.lastIndexOf(";") + 1);
	return text.length - Math.max(bound, reference === -1 ? 0 : end.length - reference);
}

;// CONCATENATED MODULE: ./src/reports/junit/duration.ts
/**
 * Parses a `time` attribute into milliseconds, or NaN if it is invalid. All dialects use seconds. Surefire groups
 * thousands with commas ("1,234.567"), and some write a decimal comma ("0,5") or the unit ("0.5s").
 */
function durationMs(time) {
	if (time === undefined)
		return Number.NaN;
	const simple = decimal(time);
	if (simple !== -1)
		return simple * 1000;
	if (time.length > 40)
		return Number.NaN;
	const seconds = Number(time);
	if (seconds > 0 && seconds < 1e9)
		return seconds * 1000;
	if (seconds === 0)
		return time.trim() === "" ? Number.NaN : 0;
	const plain = time
		.trim()
		.replace(/s(ec(onds?)?)?$/i, "")
		.trimEnd();
	const normal = plain.includes(".") ? plain.replaceAll(",", "") : plain.replace(",", ".");
	const parsed = /^\d+(\.\d*)?(e[+-]?\d+)?$/i.test(normal) ? Number(normal) : Number.NaN;
	return parsed < 1e9 ? parsed * 1000 : Number.NaN;
}
/** Parses plain numbers like `12.345` several times as fast as `Number`, and exactly. Returns -1 for anything else. */
function decimal(text) {
	const { length } = text;
	if (length === 0 || length > 12)
		return -1;
	let digits = 0;
	let scale = 0;
	for (let i = 0; i < length; i++) {
		const code = text.charCodeAt(i);
		if (code >= 48 && code <= 57) {
			digits = digits * 10 + code - 48;
			scale *= 10;
		}
		else if (code === 46 && scale === 0 && i > 0)
			scale = 1;
		else
			return -1;
	}
	return scale === 0 ? digits : digits / scale;
}

;// CONCATENATED MODULE: ./src/reports/junit/generator.ts
/** Attributes of a `<testsuite>` in the order in which each program writes them. */
const signatures = new Map([
	["name errors failures skipped tests time timestamp hostname", "pytest"],
	["tests failures time name timestamp", "gotestsum"],
	["tests failures errors time name timestamp", "gotestsum"],
	["name tests skipped failures errors timestamp hostname time", "gradle"],
	["name tests failures disabled skipped hostname time timestamp", "ctest"],
]);
/** Returns the program that wrote a suite. Undefined if its files need no special rules. */
function generatorOf({ attributes }) {
	return attributes["name"] === "pytest" ? "pytest" : signatures.get(Object.keys(attributes).join(" "));
}

;// CONCATENATED MODULE: ./src/reports/junit/row.ts


/** A shared list for tests without problems, which most are. */
const none = [];
const fileOf = (attributes) => clean(attributes["file"] ?? attributes["filepath"] ?? "");
const classOf = (attributes) => clean(attributes["classname"] ?? attributes["class"] ?? "");
const timeOf = (attributes) => durationMs(attributes["time"] ?? attributes["duration"]);
const longestReason = 500;
const skippedStatus = /^(notrun|not[_-]?run|disabled|skipped|ignored|pending)$/i;
const failedStatus = /^(failed|failure|fail|error|errored)$/i;
/** Returns the row of a test case that has ended. */
function rowOf(open, generator) {
	const notRun = generator === "ctest" && isNotRun(open);
	const problems = notRun ? [...open.problems, notRunProblem(open)] : open.problems;
	const { attributes } = open;
	const own = problems.filter((each) => each.earlier === "");
	const flaky = problems.filter((each) => each.earlier === "flaky").length;
	const rerun = problems.filter((each) => each.earlier === "rerun").length;
	const outcome = outcomeOf({ attributes, own, rerun, skip: notRun ? undefined : open.skip });
	const name = clean(attributes["name"] ?? "");
	const className = classOf(attributes);
	const file = fileOf(attributes);
	const details = problems.length === 0 && outcome !== "failed"
		? undefined
		: {
			problems: problems.map(({ kind, type, message, text }) => ({ kind, type, message, text })),
			file: copy(file),
			line: lineOf(attributes["line"] ?? attributes["lineno"]),
			stdout: open.stdout,
			stderr: open.stderr,
		};
	return {
		file,
		className,
		name,
		outcome,
		skip: outcome === "skipped" ? (open.skip ?? "skipped") : undefined,
		durationMs: timeOf(attributes),
		attempts: 1 + flaky + rerun,
		flaky: outcome === "passed" && flaky > 0,
		supplement: isSupplement(own, className),
		unexpectedPass: own.some((each) => /^\[XPASS\(strict\)\]/.test(each.message || each.text)),
		reason: outcome === "skipped" ? copy(open.skipReason.slice(0, longestReason)) : "",
		details,
	};
}
/** The most severe of several results counts: an error, then a failure, then a skip. */
function outcomeOf({ attributes, own, rerun, skip }) {
	const status = attributes["status"] ?? attributes["result"] ?? "";
	// A test that is not written yet may fail (node:test, TAP).
	if (skip === "todo")
		return "skipped";
	// PHPUnit's own verdict on a test without assertions is "OK, but …".
	if (own.length > 0 && own.every((each) => /\bRiskyTest(Error)?$/.test(each.type)))
		return "skipped";
	if (own.length > 0)
		return own.some((each) => each.kind === "error") ? "error" : "failed";
	if (skip !== undefined)
		return "skipped";
	// Surefire lists re-runs next to the failure that they repeat. Without it, they still mean that an attempt failed.
	if (rerun > 0)
		return "failed";
	if (skippedStatus.test(status))
		return "skipped";
	return failedStatus.test(status) ? "failed" : "passed";
}
/** Returns true for a test that CTest could not start, which is a failure. Tests skipped by choice name a property. */
function isNotRun({ attributes, problems, skipReason }) {
	return problems.length === 0 && attributes["status"] === "notrun" && !/^(SKIP_|Disabled)/.test(skipReason);
}
function notRunProblem({ skipReason }) {
	return { kind: "failure", earlier: "", type: "", message: `Not run: ${skipReason || "no reason given"}`, text: "" };
}
/** Returns true for a second row: pytest writes one if the teardown fails too, and jest-junit for a load error. */
function isSupplement(own, className) {
	if (own.length === 0)
		return false;
	return className === "Test suite failed to run" || own.every((each) => each.message.startsWith("failed on teardown"));
}
/** Replaces control characters, which the ledger does not accept. */
function clean(text) {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are replaced.
	return text.replace(/[\x00-\x08]/g, "\ufffd");
}
function lineOf(attribute) {
	const line = Number(attribute ?? "");
	return Number.isSafeInteger(line) && line > 0 ? line : 0;
}

var saxes = __webpack_require__("saxes/saxes.js");
;// CONCATENATED MODULE: ./src/reports/junit/sax.ts

/** saxes without creating an Error and its stack for each of the thousands of errors in a broken file. */
class Sax extends saxes/* SaxesParser */.wT {
	onProblem = () => { };
	fail(message) {
		this.onProblem(message);
		return this;
	}
}
/**
 * The attributes of a test case as fields, which are faster to fill than a hash table. The class has no prototype, so
 * that attributes named `constructor` or `toString` are not found there.
 */
class CaseAttributes {
	name = undefined;
	classname = undefined;
	file = undefined;
	line = undefined;
	time = undefined;
	class = undefined;
	status = undefined;
	result = undefined;
	filepath = undefined;
	duration = undefined;
	static {
		Object.setPrototypeOf(CaseAttributes.prototype, null);
		Reflect.deleteProperty(CaseAttributes.prototype, "constructor");
	}
}
/** Returns true if a test case has none of the rare attributes that change its outcome or its name. */
function isOrdinary(attributes) {
	return (attributes.class === undefined &&
		attributes.status === undefined &&
		attributes.result === undefined &&
		attributes.filepath === undefined &&
		attributes.duration === undefined);
}
/** Returns an element's name without its namespace prefix, which some generators write. */
function localName(name) {
	if (name === "testcase")
		return name;
	const colon = name.indexOf(":");
	return colon === -1 ? name : name.slice(colon + 1);
}
/** Returns the value of an attribute. Empty if the element lacks it. */
function attributeOf(tag, name) {
	return tag.attributes[name] ?? "";
}

var junit_text = __webpack_require__("src/reports/junit/text.ts");
;// CONCATENATED MODULE: ./src/reports/junit/elements.ts






const mostProperties = 20_000;
const elements_mostProblems = 20;
const longest = { message: 8000, trace: 60_000, log: 4000, property: 1000 };
const logLines = 40;
/** The elements of all JUnit XML dialects. Others are ignored, and their text belongs to the surrounding element. */
const elements_elements = new Map([
	["testsuites", { open: (state, tag) => state.openSuite(suiteOf(tag, true)), close: (state) => state.closeSuite() }],
	["testsuite", { open: (state, tag) => state.openSuite(suiteOf(tag, false)), close: (state) => state.closeSuite() }],
	[
		"testcase",
		{
			open: (state, { attributes }) => state.openTest({ attributes, problems: none, skip: undefined, skipReason: "", stdout: "", stderr: "" }),
			close: (state) => state.finishTest(),
		},
	],
	["failure", problem("failure", "")],
	["error", problem("error", "")],
	["flakyFailure", problem("failure", "flaky")],
	["flakyError", problem("error", "flaky")],
	["rerunFailure", problem("failure", "rerun")],
	["rerunError", problem("error", "rerun")],
	["stackTrace", { open: openStackTrace }],
	["skipped", { open: openSkipped }],
	["property", { open: openProperty }],
	["system-out", log("system-out", "stdout")],
	["system-err", log("system-err", "stderr")],
]);
function suiteOf(tag, isRoot) {
	const count = (name) => {
		const value = Number(attributeOf(tag, name));
		return Number.isSafeInteger(value) && value > 0 ? value : 0;
	};
	return {
		isRoot,
		name: copy(attributeOf(tag, "name")),
		file: copy(attributeOf(tag, "file") || attributeOf(tag, "filepath")),
		host: copy(attributeOf(tag, "hostname")),
		generator: isRoot ? undefined : generatorOf(tag),
		declared: {
			tests: count("tests"),
			problems: count("failures") + count("errors"),
			skipped: count("skipped") + count("disabled"),
		},
		durationMs: durationMs(tag.attributes["time"]),
		stdout: "",
		stderr: "",
	};
}
function problem(kind, earlier) {
	return {
		open(state, tag) {
			if (state.capturing)
				return;
			// A suite that failed before its tests gets an artificial test, so that the failure is not lost.
			const { test } = state;
			const owner = test ?? state.suiteCase();
			const entry = {
				kind,
				earlier,
				type: copy(attributeOf(tag, "type").slice(0, 300)),
				message: copy((0,junit_text/* abridged */.$y)(attributeOf(tag, "message"), longest.message)),
				text: "",
			};
			addProblem(owner, entry);
			state.problem = entry;
			state.capture(localName(tag.name), (text) => {
				if (entry.text === "")
					entry.text = copy((0,junit_text/* abridged */.$y)(text.trim(), longest.trace));
				state.problem = undefined;
				if (test === undefined)
					state.enter(owner);
			});
		},
	};
}
/** Adds a problem. Of hundreds of soft assertions in a test, only the first and last ones are kept. */
function addProblem(owner, entry) {
	if (owner.problems === none)
		owner.problems = [];
	if (owner.problems.length >= elements_mostProblems)
		owner.problems.splice(elements_mostProblems / 2, 1);
	owner.problems.push(entry);
}
/** Handles a trace of an earlier attempt, for which Surefire and nextest have a separate element. */
function openStackTrace(state) {
	const { problem } = state;
	if (problem === undefined)
		return;
	state.capture("stackTrace", (text) => {
		problem.text = copy((0,junit_text/* abridged */.$y)(text.trim(), longest.trace));
	});
}
function openSkipped(state, tag) {
	const { test, capturing } = state;
	if (test === undefined || capturing)
		return;
	const message = attributeOf(tag, "message");
	const kind = skipKind(attributeOf(tag, "type"), message);
	test.skip = test.skip === "todo" ? "todo" : kind;
	test.skipReason ||= message;
	if (tag.isSelfClosing || test.skipReason !== "")
		return;
	state.capture("skipped", (text) => {
		test.skipReason = copy((0,junit_text/* abridged */.$y)(text.trim(), longest.message));
	});
}
function skipKind(type, message) {
	if (type === "pytest.xfail")
		return "xfailed";
	return /^todo$/i.test(type) || (type === "" && /^todo$/i.test(message)) ? "todo" : "skipped";
}
function openProperty(state, tag) {
	const { properties, test, suite, capturing } = state;
	if (capturing)
		return;
	const name = attributeOf(tag, "name").slice(0, 200);
	const value = attributeOf(tag, "value").slice(0, longest.property);
	if (test === undefined && name === "basedir")
		state.ledger.setBasedir(copy(value));
	if (properties.length >= mostProperties)
		return;
	const property = {
		suite: copy(suite?.name ?? ""),
		className: copy(test?.attributes["classname"] ?? ""),
		test: test === undefined ? undefined : copy(test.attributes["name"] ?? ""),
		name: copy(name),
		value: copy(value),
	};
	if (value !== "" || tag.isSelfClosing)
		properties.push(property);
	else
		state.capture("property", (text) => {
			properties.push({ ...property, value: copy(text.trim().slice(0, longest.property)) });
		});
}
/** Handles the log of a test or suite. An earlier attempt's log is only kept if the test itself has none. */
function log(element, stream) {
	return {
		open(state) {
			const { problem, capturing } = state;
			const owner = state.test ?? state.suite;
			if (owner === undefined || (capturing && problem === undefined))
				return;
			state.capture(element, (text) => {
				const added = copy((0,junit_text/* tail */.RT)(text, logLines, longest.log));
				if (owner[stream] === "")
					owner[stream] = added;
				else if (problem === undefined)
					owner[stream] = (0,junit_text/* tail */.RT)(`${owner[stream]}\n${added}`, logLines, longest.log);
			});
		},
	};
}

;// CONCATENATED MODULE: ./src/reports/junit/plain-cases.ts
const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const doubleQuote = 34;
const ampersand = 38;
const singleQuote = 39;
const slash = 47;
const lessThan = 60;
const greaterThan = 62;
/** Beyond it, XML 1.1 has other line ends and control characters than XML 1.0. */
const lastAscii = 126;
const firstBeyondControls = 0xa0;
const lineSeparator = 0x2028;
const firstSurrogate = 0xd800;
const opening = codesOf("<testcase");
const closing = codesOf("</testcase>");
/** The attributes that are read, each up to its equals sign. */
const attributes = ["name=", "classname=", "file=", "time=", "line="].map(codesOf);
const [nameAt, classNameAt, fileAt, timeAt] = [0, 1, 2, 3];
/**
 * Reads the test cases that a report mostly consists of: passed ones, whose tag has no content and no other attributes than
 * those of a place and a time. A general XML parser takes several times as long for them. It reads the rest: references,
 * other attributes, an attribute that is written twice, and any character whose meaning depends on the version of XML.
 */
class PlainCases {
	/** Attributes of the last case. Undefined if it lacks them. */
	file;
	className;
	name;
	time;
	/** Number of line ends that the last case contains or follows. */
	lines = 0;
	#text = "";
	/** The UTF-16 units of the text and a zero. Units of an array are read several times as fast as those of a string. */
	#codes = new Uint16Array(0);
	#bytes = Buffer.alloc(0);
	/** Sets the text to read from. */
	open(text) {
		this.#text = text;
		if (this.#codes.length <= text.length) {
			this.#codes = new Uint16Array(text.length + 1);
			this.#bytes = Buffer.from(this.#codes.buffer);
		}
		this.#bytes.write(text, "utf16le");
		this.#codes[text.length] = 0;
	}
	/**
	 * Reads white space and one test case. At `from`, the text must be the content of an element, after a tag.
	 * @returns the index after the case, or -1 if there is something else, or only a part of a case.
	 */
	read(from) {
		const codes = this.#codes;
		this.lines = 0;
		let at = this.#skipSpace(from);
		if (!continues(codes, at, opening))
			return -1;
		this.file = this.className = this.name = this.time = undefined;
		at += opening.length;
		let seen = 0;
		while (codes[at] === space) {
			const which = attributeAt(codes, at + 1);
			if (which === -1)
				break;
			if ((seen & (1 << which)) !== 0)
				return -1;
			seen |= 1 << which;
			const value = at + 1 + attributes[which].length + 1;
			const end = endOfValue(codes, value);
			if (end === -1)
				return -1;
			if (which === nameAt)
				this.name = this.#text.slice(value, end);
			else if (which === classNameAt)
				this.className = this.#text.slice(value, end);
			else if (which === fileAt)
				this.file = this.#text.slice(value, end);
			else if (which === timeAt)
				this.time = this.#text.slice(value, end);
			at = end + 1;
		}
		if (codes[at] === space)
			at++;
		if (codes[at] === slash)
			return codes[at + 1] === greaterThan ? at + 2 : -1;
		if (codes[at] !== greaterThan)
			return -1;
		at = this.#skipSpace(at + 1);
		return continues(codes, at, closing) ? at + closing.length : -1;
	}
	/** Returns the index of the next character that is not white space. */
	#skipSpace(from) {
		const codes = this.#codes;
		for (let at = from;; at++) {
			const code = codes[at];
			if (code === lineFeed)
				this.lines++;
			else if (code === carriageReturn && codes[at + 1] === lineFeed)
				continue;
			else if (code !== space && code !== tab)
				return at;
		}
	}
}
function codesOf(word) {
	return Uint16Array.from(word, (character) => character.charCodeAt(0));
}
/** Returns true if `word` is at an index. The zero after the text ends the comparison in time. */
function continues(codes, at, word) {
	for (let i = 0; i < word.length; i++)
		if (codes[at + i] !== word[i])
			return false;
	return true;
}
function attributeAt(codes, at) {
	for (let which = 0; which < attributes.length; which++)
		if (continues(codes, at, attributes[which]))
			return which;
	return -1;
}
/** Returns the index of the quote that ends a value, or -1 if the value is not plain or the text ends before it does. */
function endOfValue(codes, value) {
	const quote = codes[value - 1];
	if (quote !== doubleQuote && quote !== singleQuote)
		return -1;
	for (let at = value;; at++) {
		const code = codes[at];
		if (code === quote)
			return at;
		const isPlain = code <= lastAscii
			? code >= space && code !== ampersand && code !== lessThan
			: code >= firstBeyondControls && code < firstSurrogate && code !== lineSeparator;
		if (!isPlain)
			return -1;
	}
}

;// CONCATENATED MODULE: ./src/reports/junit/lost.ts
/**
 * Returns an error for tests that a suite counts but does not list: a package that did not compile, or a process that
 * crashed. Otherwise the failure would be lost. Counts below the number of listed tests are ignored.
 */
function lostRow({ isRoot, name, file, declared }, read) {
	const owner = name !== "" ? name : isRoot ? "the file" : "a suite";
	const message = declared.problems > read.problems
		? `${counted(declared.problems, "failure")} counted in the attributes of ${owner}, but only ${read.problems} listed as test cases. See the log of the test run for what failed.`
		: read.tests === 0 && declared.tests > declared.skipped
			? `${counted(declared.tests, "test")} counted in the attributes of ${owner}, but none listed. The test run may have crashed; see its log.`
			: undefined;
	if (message === undefined)
		return undefined;
	return {
		file,
		className: name,
		name: "(suite)",
		outcome: "error",
		skip: undefined,
		durationMs: Number.NaN,
		attempts: 1,
		flaky: false,
		supplement: false,
		unexpectedPass: false,
		reason: "",
		details: { problems: [{ kind: "error", type: "", message, text: "" }], file, line: 0, stdout: "", stderr: "" },
	};
}
function counted(number, noun) {
	return `${number} ${noun}${number === 1 ? " is" : "s are"}`;
}

;// CONCATENATED MODULE: ./src/reports/junit/state.ts




const mostSuites = 1000;
/** The reader's position in a file: the open suites, the open test, and the text that is being collected. */
class ReportState {
	ledger;
	properties;
	#repeated;
	test;
	/** The open `<failure>` or similar element. */
	problem;
	/** Open suites, outermost first, with the counters at their start. Beyond a thousand, only their number is kept. */
	#suites = [];
	#depth = 0;
	#captures = [];
	#sax;
	#onText;
	counters = { tests: 0, problems: 0, timed: 0 };
	/** Number of characters since the last end of a tag or text. */
	quiet = 0;
	constructor({ ledger, properties, repeated, sax }) {
		this.ledger = ledger;
		this.properties = properties;
		this.#repeated = repeated;
		this.#sax = sax;
		this.#onText = (text) => {
			this.quiet = 0;
			this.#captures.at(-1)?.pieces.push(text);
		};
		// Handlers added during parsing would change the parser's hidden class and make it slower.
		this.#listen();
		this.#ignore();
	}
	/** The innermost open suite. */
	get suite() {
		return this.#suites.at(-1)?.suite;
	}
	get capturing() {
		return this.#captures.length > 0;
	}
	/** True if the text that is being collected is a log, which may be very long. */
	get inLog() {
		return this.#captures.at(-1)?.element.startsWith("system-") ?? false;
	}
	/** True if a test is open, or a text that may contain anything is being collected. */
	get isInTest() {
		return this.test !== undefined || this.capturing;
	}
	openSuite(suite) {
		this.finishTest();
		this.#depth++;
		if (this.#depth > mostSuites)
			return;
		if (!suite.isRoot)
			this.ledger.openSuite(suite, retryRule(suite.generator, this.#repeated));
		this.#suites.push({ suite, before: { ...this.counters } });
	}
	closeSuite() {
		this.finishTest();
		if (this.#depth === 0)
			return;
		if (this.#depth <= mostSuites)
			this.#settle(this.#suites.at(-1));
		this.#depth--;
	}
	#settle({ suite, before }) {
		const { counters, ledger } = this;
		const read = { tests: counters.tests - before.tests, problems: counters.problems - before.problems };
		if (read.problems > 0 && (suite.stdout !== "" || suite.stderr !== ""))
			ledger.addSuiteLog(suite);
		const lost = lostRow(suite, read);
		if (lost !== undefined) {
			counters.tests++;
			counters.problems += Math.max(1, suite.declared.problems - read.problems);
			ledger.add(lost);
		}
		const time = counters.timed === before.timed && suite.durationMs > 0 ? suite.durationMs : Number.NaN;
		if (!Number.isNaN(time)) {
			counters.timed++;
			ledger.addSuiteTime(time);
		}
		this.#suites.pop();
		if (!suite.isRoot)
			ledger.closeSuite();
	}
	openTest(test) {
		this.finishTest();
		this.test = test;
	}
	/** Stores the open test, if there is one, with the text collected for it. */
	finishTest() {
		while (this.#captures.length > 0)
			this.#finishCapture();
		if (this.test === undefined)
			return;
		const { test } = this;
		this.test = undefined;
		this.enter(test);
	}
	enter(test) {
		const row = rowOf(test, this.suite?.generator);
		this.counters.tests++;
		this.counters.problems += Math.max(test.problems.length, row.outcome === "failed" ? 1 : 0);
		if (!Number.isNaN(row.durationMs))
			this.counters.timed++;
		this.ledger.add(row);
	}
	/** Collects text until `element` ends. An inner capture takes its text away from the outer one. */
	capture(element, use) {
		if (this.#captures.length === 0)
			this.#listen();
		this.#captures.push({ element, pieces: [], use });
	}
	/** Ends the innermost capture if it belongs to `element`. */
	endCapture(element) {
		if (this.#captures.at(-1)?.element === element)
			this.#finishCapture();
	}
	#finishCapture() {
		const { pieces, use } = this.#captures.pop();
		if (this.#captures.length === 0)
			this.#ignore();
		use(pieces.length === 1 ? pieces[0] : pieces.join(""));
	}
	/** Returns a test case for a suite's own problem, which belongs to none of its tests. */
	suiteCase() {
		return {
			attributes: { name: "(suite)", classname: copy(this.suite?.name ?? "") },
			problems: [],
			skip: undefined,
			skipReason: "",
			stdout: "",
			stderr: "",
		};
	}
	#listen() {
		this.#sax.on("text", this.#onText);
		this.#sax.on("cdata", this.#onText);
	}
	#ignore() {
		this.#sax.off("text");
		this.#sax.off("cdata");
	}
}

;// CONCATENATED MODULE: ./src/reports/junit/parse.ts







/** Maximum number of characters without the end of a tag or text. Logs may be longer. */
const longestSilence = 16 * 2 ** 20;
const longestSilenceInLog = 128 * 2 ** 20;
const mostErrors = 1000;
const rootNames = new Set(["testsuites", "testsuite", "testcase"]);
/** Returns the index after the last tag before the next test case, or the length of the text. */
function endOfTagBeforeCase(text, from) {
	for (let next = text.indexOf("<testcase", from); next !== -1; next = text.indexOf("<testcase", next + 1)) {
		let end = next;
		while (end > from && /\s/.test(text[end - 1]))
			end--;
		if (text[end - 1] === ">")
			return end;
	}
	return text.length;
}
/** Thrown inside the XML parser to stop it. */
class Abort extends Error {
}
/** Parses JUnit XML of any dialect: nested suites, tests outside suites or under the root, missing attributes. */
function parser({ ledger, properties, repeated }) {
	const sax = new Sax();
	const loose = ampersands();
	const state = new ReportState({ ledger, properties, repeated, sax });
	const { counters } = state;
	const file = { broken: undefined, foreignRoot: undefined, controlCharacters: 0 };
	let sawRoot = false;
	let errors = 0;
	let aborted = false;
	/** Number of open elements. */
	let depth = 0;
	/** Number of characters that the XML parser was given, and their number up to the end of the last tag. */
	let given = 0;
	let afterTag = -1;
	const plain = new PlainCases();
	const pass = ({ file: path = "", className = "", name = "", time }) => {
		const ms = durationMs(time);
		counters.tests++;
		if (!Number.isNaN(ms))
			counters.timed++;
		ledger.pass(path, className, name, ms);
	};
	// Fields replace the parser's hash table, which costs more than parsing its content.
	sax.on("opentagstart", (tag) => {
		if (tag.name === "testcase")
			tag.attributes = new CaseAttributes();
	});
	sax.on("opentag", (tag) => {
		state.quiet = 0;
		afterTag = sax.position;
		if (!tag.isSelfClosing)
			depth++;
		const attributes = tag.attributes;
		// Most tests passed, which is a tag without content.
		if (attributes instanceof CaseAttributes &&
			tag.isSelfClosing &&
			isOrdinary(attributes) &&
			file.controlCharacters === 0 &&
			sawRoot &&
			file.foreignRoot === undefined) {
			state.finishTest();
			const { file: path, classname, name, time } = attributes;
			pass({ file: path, className: classname, name, time });
			return;
		}
		const name = localName(tag.name);
		if (!sawRoot) {
			sawRoot = true;
			if (!rootNames.has(name))
				file.foreignRoot = copy(name.slice(0, 80));
		}
		if (file.foreignRoot === undefined)
			elements_elements.get(name)?.open?.(state, tag);
	});
	sax.on("closetag", (tag) => {
		state.quiet = 0;
		afterTag = sax.position;
		if (!tag.isSelfClosing)
			depth--;
		// Most end tags belong to tests that were already added.
		if (tag.name === "testcase" && state.test === undefined && !state.capturing)
			return;
		if (file.foreignRoot !== undefined)
			return;
		const name = localName(tag.name);
		state.endCapture(name);
		elements_elements.get(name)?.close?.(state);
	});
	sax.on("comment", () => {
		state.quiet = 0;
	});
	sax.onProblem = (message) => {
		if (message === "disallowed character." || message === "malformed character entity.") {
			file.controlCharacters++;
			return;
		}
		errors++;
		file.broken ??= `line ${sax.line}: ${message.replace(/\.$/, "")}`;
		if (errors >= mostErrors) {
			file.broken = `${file.broken} (and ${mostErrors - 1} more errors, where reading stopped)`;
			throw new Abort();
		}
	};
	const feed = (chunk, last) => {
		if (aborted)
			return;
		try {
			const { text, mended } = loose.mend(chunk, last);
			if (mended > 0)
				file.broken ??= `near line ${sax.line}: an & that begins no entity (should be &amp;)`;
			parse(text);
			if (last)
				close();
			else
				afterChunk(chunk.length);
		}
		catch (error) {
			if (!(error instanceof Abort) && !(error instanceof RangeError))
				throw error;
			aborted = true;
			file.broken ??= `line ${sax.line}: a text that is too long`;
		}
	};
	/** Parses a chunk. Plain cases are read here, and everything between them by the XML parser. */
	const parse = (text) => {
		plain.open(text);
		for (let at = 0; at < text.length;) {
			if (isBetweenTests())
				at = passPlain(at);
			const next = endOfTagBeforeCase(text, at + 1);
			sax.write(text.slice(at, next));
			given += next - at;
			at = next;
		}
	};
	/** Returns true directly after a tag, not within a comment, a section or a test, in a file without errors so far. */
	const isBetweenTests = () => afterTag === given &&
		depth > 0 &&
		!state.isInTest &&
		file.foreignRoot === undefined &&
		file.broken === undefined &&
		file.controlCharacters === 0;
	const passPlain = (from) => {
		let at = from;
		for (let end = plain.read(at); end !== -1; end = plain.read(at)) {
			pass(plain);
			state.quiet = 0;
			sax.line += plain.lines;
			at = end;
		}
		return at;
	};
	const afterChunk = (length) => {
		ledger.settle();
		state.quiet += length;
		if (state.quiet <= (state.inLog ? longestSilenceInLog : longestSilence))
			return;
		file.broken ??= `line ${sax.line}: ${Math.floor(state.quiet / 2 ** 20)} MB without the end of a tag or text`;
		throw new Abort();
	};
	const close = () => {
		const unfinished = state.test?.attributes["name"];
		sax.close();
		if (file.broken?.includes("unclosed tag") && unfinished !== undefined)
			file.broken += ` (the file ends inside of test ${JSON.stringify(unfinished.slice(0, 100))})`;
	};
	return {
		write: (chunk) => feed(chunk, false),
		end() {
			feed("", true);
			ledger.closeReport();
			return file;
		},
	};
}

;// CONCATENATED MODULE: ./src/reports/junit/read.ts






/**
 * The reader yields after this many bytes, so that signals are handled and the garbage collector can finish a cycle.
 * While it marks, all new objects are kept, so rare yields would increase the peak by tens of megabytes. A promise
 * per chunk would take a tenth of the time.
 */
const readBytes = 131_072;
/** Size of the chunks for the parser. It is small, because each slice of a chunk keeps the whole chunk in memory. */
const chunkBytes = 32_768;
/** Returns true for a file of test results. Other XML is not one, unless it is required to be. */
function isMeant({ foreignRoot, broken }) {
	return foreignRoot === undefined || broken !== undefined;
}
/**
 * Reads JUnit XML files in chunks. The time is linear in their size, and the memory in the number of tests. Invalid
 * content is not an error here. A file that cannot be opened or read counts as broken.
 */
async function readTestReports(sources, { signal, repeated = "tests" } = {}) {
	const ledger = new Ledger();
	const properties = [];
	const files = [];
	for (const source of sources)
		files.push(await readFile(source, { ledger, properties, repeated, signal }));
	return { files, ledger, properties };
}
async function readFile({ path, shown }, { signal, ...target }) {
	const { ledger } = target;
	const file = { path: shown, sizeBytes: 0, broken: undefined, foreignRoot: undefined, note: undefined };
	ledger.openReport(retryRule(undefined, target.repeated));
	const reader = parser(target);
	const text = decoder();
	try {
		const descriptor = (0,external_node_fs_.openSync)(path, "r");
		try {
			const buffer = new Uint8Array(readBytes);
			for (;;) {
				const read = (0,external_node_fs_.readSync)(descriptor, buffer, 0, readBytes, null);
				if (read === 0)
					break;
				for (let at = 0; at < read; at += chunkBytes)
					reader.write(text.write(buffer.subarray(at, Math.min(read, at + chunkBytes))));
				file.sizeBytes += read;
				await (0,core_yield/* yieldToEventLoop */.h)();
				signal?.throwIfAborted();
			}
		}
		finally {
			(0,external_node_fs_.closeSync)(descriptor);
		}
	}
	catch (error) {
		if (signal?.aborted)
			throw error;
		const { code, message } = error;
		if (code === undefined)
			throw error;
		file.broken = `cannot be read: ${message}`;
	}
	reader.write(text.end());
	const { broken, foreignRoot, controlCharacters } = reader.end();
	file.foreignRoot = foreignRoot;
	file.broken ??= file.sizeBytes === 0 ? "the file is empty" : broken;
	if (foreignRoot !== undefined)
		file.broken ??= `not JUnit XML: its root is <${foreignRoot}>`;
	file.note =
		text.note ??
			(controlCharacters > 0
				? `${controlCharacters} characters that XML does not allow were left out of its texts`
				: undefined);
	return file;
}


/***/ }),

/***/ "src/reports/junit/text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ abridged),
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export whole */
/** Matches the start of a terminal escape sequence. Some reporters write the escape character as text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are removed.
const introducer = /[\x1b\x9b]|&?#x1[bB];?|\\u001b|\\x1b/g;
/** The rest of a control sequence, or of a sequence of two bytes (ECMA-48). */
const sequence = /\[[0-?]{0,100}[ -/]{0,20}[@-~]|[@-Z\\-_]/y;
/** The rest of an operating system command: a title or a link of at most 2000 characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: an operating system command ends with one of them.
const command = /\][^\x07\x1b\x9b]{0,2000}(?:\x07|\x1b\\)/y;
/** Matches the rest of a sequence whose escape character was dropped: `[31m`, `\ufffd[31m`. */
const orphans = /\ufffd?\[(?:\d{1,3}(?:;\d{1,3}){0,20})m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are removed.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
/** Cleans text for people: no escape sequences, no control or direction characters, and only newlines. */
function plain(text) {
	return withoutEscapes(text).replace(orphans, "").replace(/\r\n?/g, "\n").replace(controls, "");
}
/** Every sequence ends at the next introducer at the latest, so that the time is linear. */
function withoutEscapes(text) {
	let rest = "";
	let from = 0;
	introducer.lastIndex = 0;
	for (let found = introducer.exec(text); found !== null; found = introducer.exec(text)) {
		rest += text.slice(from, found.index);
		const after = introducer.lastIndex;
		from = (found[0].length === 1 ? endOf(command, text, after) : undefined) ?? endOf(sequence, text, after) ?? after;
		introducer.lastIndex = from;
	}
	return from === 0 ? text : rest + text.slice(from);
}
/** Returns the end of a match that begins at `at`, or undefined without a match. */
function endOf(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}
/** Returns the last lines of a log, at most `lines` and `characters`. Says so if there was more. */
function tail(text, lines = 20, characters = 2000) {
	const trimmed = text.trimEnd();
	let start = trimmed.length;
	for (let i = 0; i < lines && start > 0; i++)
		start = trimmed.lastIndexOf("\n", start - 1);
	start = start < 0 ? 0 : start === 0 ? 0 : start + 1;
	start = Math.max(start, trimmed.length - characters);
	// The text must not begin between the halves of a surrogate pair.
	const code = trimmed.charCodeAt(start);
	if (start > 0 && code >= 0xdc00 && code <= 0xdfff)
		start++;
	return start === 0 ? trimmed : `…\n${trimmed.slice(start)}`;
}
/** Returns the first line that is not blank, at most `characters` long. */
function firstLine(text, characters = 300) {
	const line = /[^\s].*/.exec(text)?.[0]?.trimEnd() ?? "";
	return line.length <= characters ? line : `${whole(line.slice(0, characters - 1))}…`;
}
/** Shortens a text in the middle, because its start gives the topic and its end the result. */
function abridged(text, characters) {
	if (text.length <= characters)
		return text;
	const head = Math.floor(characters / 4);
	const omitted = text.length - characters;
	return `${whole(text.slice(0, head))}\n… ${omitted} characters left out …\n${text.slice(text.length - (characters - head)).replace(/^[\udc00-\udfff]/, "")}`;
}
/** Removes half a surrogate pair at the end of a text. */
function whole(text) {
	const last = text.charCodeAt(text.length - 1);
	return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}


/***/ }),

/***/ "src/reports/junit/verdict.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ failureReasons),
/* harmony export */   U: () => (/* binding */ count)
/* harmony export */ });
/** Lists the reasons why a run fails, the worst first. Empty if the run passes. */
function failureReasons({ totals, files, broken, comparison }, policy) {
	const reasons = [];
	const newFailures = comparison?.newlyFailing.length ?? totals.failed + totals.errors;
	if (policy.failOn === "failures" && totals.failed > 0)
		reasons.push(`${count(totals.failed, "test")} failed`);
	if ((policy.failOn === "failures" || policy.failOn === "errors") && totals.errors > 0)
		reasons.push(`${count(totals.errors, "test")} ended in an error`);
	if (policy.failOn === "new-failures" && newFailures > 0)
		reasons.push(`${count(newFailures, "test")} newly failing`);
	if (policy.onBroken === "fail" && broken > 0)
		reasons.push(`${count(broken, "file")} broken`);
	if (policy.expectFiles !== undefined && files < policy.expectFiles)
		reasons.push(`expected ${count(policy.expectFiles, "file")} of results, got ${files}`);
	if (policy.requireTests && totals.total === 0)
		reasons.push("no test was run");
	return reasons;
}
function count(number, noun) {
	return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}


/***/ }),

/***/ "src/reports/junit/wording.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Vb: () => (/* binding */ nameOf),
  A3: () => (/* binding */ reasonOf),
  PY: () => (/* binding */ skipReasonOf),
  fC: () => (/* binding */ traceOf)
});

var junit_text = __webpack_require__("src/reports/junit/text.ts");
;// CONCATENATED MODULE: ./src/reports/junit/reason.ts

const mostLines = 400;
const longestLine = 2000;
const reason_location = /^\s*(?:at )?[^\s:()]{1,300}\.\w{1,8}:(\d{1,7})(?::\d{1,7})?(?::|\)|,|$)\s*/;
/** Lines without a reason: the runner's own headings, plain locations, rows of dashes. */
const headings = [
	/^\s*=== (RUN|PAUSE|CONT|NAME)\b/,
	/^\s*--- (FAIL|PASS|SKIP):/,
	/^FAIL\t/,
	/^\s*[-=_*~─━][-=_*~─━ ]*$/,
	/^unknown file$/,
	/^Traceback \(most recent call last\):$/,
	/^\s*File "[^"]{1,500}", line \d+/,
	/^\s*\((in test|from function|in) .{0,300}\bline \d+[,)]$/,
	/^\s*● Test suite failed to run$/,
	/^\s*\[\w{1,40}\] › .{0,300}$/,
	/^Generated test\.log\b/,
	/^thread '.{0,300}'(?: \(\d{1,10}\))? panicked at .{1,500}:\d{1,7}:\d{1,7}:?$/,
];
const errorWords = /\b(error|fail(s|ed|ure)?|panic(ked)?|assert\w{0,20}|exception|expected|fatal|abort(ed)?|segmentation fault|not ok|unable to|cannot)\b/i;
/** Returns the line of a message or trace that gives the reason, without its location. Empty if there is none. */
function reasonInText(text, { name, className, line, characters }) {
	const lines = linesOf(text);
	// pytest marks the lines of the error.
	const marked = lines.find((each) => /^E {2,}\S/.test(each));
	if (marked !== undefined)
		return (0,junit_text/* firstLine */.TM)(marked.slice(1), characters);
	// Python's traceback ends with the error.
	if (lines.some((each) => /^Traceback \(most recent call last\):$/.test(each))) {
		const last = lines.findLast((each) => /^\S/.test(each) && !isHeading(each));
		if (last !== undefined)
			return (0,junit_text/* firstLine */.TM)(last, characters);
	}
	const titles = new Set([name, `${className}::${name}`, `${className}.${name}`, `${className} ${name}`]);
	// PHPUnit writes the values of a data set after the name.
	const isTitle = (each) => titles.has(each) || each.startsWith(`${className}::${name} (`);
	const isReason = (each) => each.trim() !== "" && !isHeading(each) && !isTitle(each.trim()) && each.replace(reason_location, "").trim() !== "";
	const atLine = line === undefined ? -1 : lines.findIndex((each) => Number(reason_location.exec(each)?.[1]) === line && isReason(each));
	const at = atLine === -1 ? lines.findIndex(isReason) : atLine;
	if (at === -1)
		return "";
	const first = lines[at].replace(reason_location, "").trim();
	return first.endsWith(":") ? withFollowing(first, lines.slice(at + 1), characters) : (0,junit_text/* firstLine */.TM)(first, characters);
}
/** Returns the most likely reason in a log: a line with a location or an error word, or else the last line. */
function reasonInLog(text, characters) {
	const lines = linesOf(text).filter((line) => line.trim() !== "" && !isHeading(line));
	const located = lines.find((line) => reason_location.test(line) && line.replace(reason_location, "").trim() !== "");
	const line = located ?? lines.find((each) => errorWords.test(each)) ?? lines.at(-1) ?? "";
	return (0,junit_text/* firstLine */.TM)(line.replace(reason_location, ""), characters);
}
/** Appends the following lines to a heading such as "Expected equality of these values:". */
function withFollowing(first, following, characters) {
	const paragraph = following.slice(0, 8);
	const end = paragraph.findIndex((each, i) => i > 0 && each.trim() === "");
	const rest = (end === -1 ? paragraph : paragraph.slice(0, end))
		.map((each) => each.trim())
		.filter((each) => each !== "");
	return (0,junit_text/* firstLine */.TM)([first, ...rest].join(" "), characters);
}
function isHeading(line) {
	return headings.some((heading) => heading.test(line));
}
function linesOf(text) {
	return text
		.slice(0, 100_000)
		.split("\n", mostLines)
		.map((line) => line.slice(0, longestLine));
}

;// CONCATENATED MODULE: ./src/reports/junit/wording.ts


/** Returns the test's readable name: class and name, without repeating one in the other. */
function nameOf({ className, name, suites }) {
	const title = (0,junit_text/* plain */.pj)(name).trim() || "(no name)";
	const owner = (0,junit_text/* plain */.pj)(className).trim();
	// node:test calls the class of every test "test", so the suites are used instead.
	if (owner === "" || owner === "test")
		return [...suites.map(junit_text/* plain */.pj), title].filter(Boolean).join(" › ");
	return title.startsWith(owner) ? title : `${owner} › ${title}`;
}
/** Matches messages that only say that the test failed. */
const generic = /^(failed|failure|error|test failed|failed without a message|exited with error code \d+|assertion failed|exception|undefined|null)?[.!]?$/i;
const unknown = "failed without a message";
/**
 * Returns the reason for a failure in one line: from the message, or from the trace or the log, where many runners
 * put it. The first of several failures in a test counts.
 *
 * @param line Line of the place that is shown for the test. Go prints the reason next to it.
 */
function reasonOf(test, characters = 200, line) {
	const { problems = [], stdout = "", stderr = "" } = test.details ?? {};
	const [problem] = problems;
	if (problem === undefined)
		return reasonInLog((0,junit_text/* plain */.pj)(stdout || stderr), characters) || unknown;
	const own = { name: test.name, className: test.className, line, characters };
	const message = (0,junit_text/* plain */.pj)(problem.message).trim();
	const type = (0,junit_text/* plain */.pj)(problem.type).trim();
	const found = (isGeneric(message) ? "" : reasonInText(message, own)) ||
		reasonInText((0,junit_text/* plain */.pj)(problem.text), own) ||
		reasonInLog((0,junit_text/* plain */.pj)(stdout), characters) ||
		reasonInLog((0,junit_text/* plain */.pj)(stderr), characters);
	if (found === "")
		return (0,junit_text/* firstLine */.TM)(message, characters) || type || unknown;
	// XML replaces line breaks in attributes by blanks.
	const reason = found.replace(/\s{2,}/g, " ");
	return type === "" || reason.includes(type) || !/^[\w.$:\\]{1,200}(Error|Exception|Failure|Failed)$/.test(type)
		? reason
		: (0,junit_text/* firstLine */.TM)(`${type.split(/[.:\\]/).at(-1)}: ${reason}`, characters);
}
function isGeneric(message) {
	return generic.test(message) || (message.startsWith("{") && message.endsWith("}"));
}
/** Returns the reason why a test was skipped, in one line. Empty if the file has none. */
function skipReasonOf({ reason, name, className }, characters = 200) {
	return reasonInText((0,junit_text/* plain */.pj)(reason), { name, className, line: undefined, characters });
}
/** Returns everything that its attempts printed, the newest last. */
function traceOf(test) {
	return (test.details?.problems ?? [])
		.map(({ type, message, text }) => {
		const body = (0,junit_text/* plain */.pj)(text).trim();
		const head = (0,junit_text/* plain */.pj)(message).trim() || (0,junit_text/* plain */.pj)(type).trim();
		return body === "" ? head : head === "" || body.includes(head.split("\n", 1)[0]) ? body : `${head}\n${body}`;
	})
		.filter((text) => text !== "")
		.join("\n\n");
}


/***/ })

};
