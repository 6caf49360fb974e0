export const id = "verify-deployment";
export const ids = ["verify-deployment"];
export const modules = {

/***/ "src/actions/verify-deployment/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ verify_deployment)
});

var action = __webpack_require__("src/contract/action.ts");
var artifact_upload = __webpack_require__("src/contract/artifact-upload.ts");
var clock = __webpack_require__("src/delivery/deployment/clock.ts");
var failure = __webpack_require__("src/core/failure.ts");
var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
var message = __webpack_require__("src/platform/http/message.ts");
var retry = __webpack_require__("src/platform/http/retry.ts");
;// CONCATENATED MODULE: ./src/delivery/deployment/endpoint.ts




const mostBytes = 64 * 2 ** 20;
const shownCharacters = 200;
/** A served model behind HTTP. Every server of a load balancer can answer, since connections are not reused. */
class HttpEndpoint {
	name;
	#options;
	#health;
	constructor(options) {
		this.#options = options;
		this.name = `${options.predict.origin}${options.predict.pathname}`;
		this.#health = options.health ?? healthUrl(options.predict);
	}
	async health() {
		const { credentials, health } = this.#options;
		if (credentials !== undefined && health === undefined)
			return noAddress;
		return this.#send({ method: "GET", url: this.#health, connection: "own" });
	}
	predict(body, connection) {
		return this.#send({ method: "POST", url: this.#options.predict, body, connection });
	}
	async #send({ method, url, body, connection }) {
		const { http, headers, credentials, timeoutMs, signal } = this.#options;
		const timeout = AbortSignal.timeout(timeoutMs);
		const start = performance.now();
		const passed = () => performance.now() - start;
		try {
			const plain = {
				accept: "application/json",
				...(body !== undefined && { "content-type": "application/json" }),
				...Object.fromEntries(headers),
			};
			const signed = await credentials?.authorize({ method, url, headers: plain, body: body ?? "" }, false);
			const answer = await http.send({
				method,
				url,
				// A proxy may change the header of the connection, so that it is not signed.
				headers: { ...plain, ...signed, ...(connection === "own" && { connection: "close" }) },
				...(body !== undefined && { body }),
				signal: AbortSignal.any([signal, timeout]),
				silenceMs: timeoutMs,
			});
			const text = (await (0,message.readBody)(answer, mostBytes)).toString();
			return { status: answer.status, digest: digestIn(answer.headers), text, durationMs: passed() };
		}
		catch (error) {
			signal.throwIfAborted();
			if (timeout.aborted)
				return noReply(`no answer within ${timeoutMs / 1000} s`, passed());
			const isNetwork = error instanceof retry/* TransientError */.N_ || error instanceof connection_error/* UnreachableError */.J;
			if (!isNetwork && !(error instanceof failure/* Failure */.H))
				throw error;
			return noReply(error.message, passed());
		}
	}
}
/** Reply in place of one from an address that does not exist. */
const noAddress = { status: 404, digest: undefined, text: "", durationMs: 0 };
function noReply(problem, durationMs) {
	return { status: undefined, problem, durationMs };
}
/**
 * Returns the address that tells whether a server is ready, by the path of its predictions: `/ping` for MLflow and SageMaker,
 * that of the model for KServe, `/v2/health/ready` for the Open Inference Protocol, `/health` for all others.
 */
function healthUrl(predict) {
	const { pathname } = predict;
	const invocations = /^(.*)\/invocations\/?$/.exec(pathname)?.[1];
	const kserve = /^(.*\/v1\/models\/[^/:]+):predict$/.exec(pathname)?.[1];
	const models = pathname.endsWith("/infer") ? pathname.indexOf("/v2/models/") : -1;
	const inference = models === -1 ? undefined : pathname.slice(0, models + "/v2".length);
	const own = pathname.replace(/\/(predict\/?)?$/, "");
	const path = invocations !== undefined
		? `${invocations}/ping`
		: (kserve ?? (inference !== undefined ? `${inference}/health/ready` : `${own}/health`));
	return new URL(`${path}${predict.search}`, predict.origin);
}
/** Returns the model's digest that `serve` sends with every response, or that SageMaker passes on. */
function digestIn(headers) {
	const own = headers["x-model-digest"];
	if (typeof own === "string")
		return own;
	const attributes = headers["x-amzn-sagemaker-custom-attributes"];
	return typeof attributes === "string" ? /(?:^|[;,\s])model-digest=(\S+)/.exec(attributes)?.[1] : undefined;
}
/** Returns true for a response with a status from 200 to 299. */
function isSuccess(reply) {
	return reply.status !== undefined && reply.status >= 200 && reply.status <= 299;
}
/** Returns what came back, in a few words for a message. */
function replyText(reply) {
	if (reply.status === undefined)
		return reply.problem;
	const text = reply.text.replace(/\s+/g, " ").trim();
	const shown = text.length > shownCharacters ? `${text.slice(0, shownCharacters - 1)}…` : text;
	return shown === "" ? `HTTP ${reply.status}` : `HTTP ${reply.status} ${JSON.stringify(shown)}`;
}

;// CONCATENATED MODULE: ./src/delivery/deployment/identity.ts

/** Number of rows whose answers identify a model that does not say its digest. */
const fingerprintRows = 32;
/** Number of looks without a trace of a model after which it counts as gone. Half of the replicas hide it by chance in 0.1 %. */
const looksUntilGone = 10;
/**
 * Finds out which model serves, by the digest that the server states, or else by its answers to some rows. It counts what
 * it saw, for the sentence that says what is wrong.
 */
class Identity {
	#endpoint;
	#expected;
	/** A server without an address for its health is ready if it predicts. */
	#healthIsMissing = false;
	#byAnswers = false;
	#expectedSeen = 0;
	#others = new Map();
	#problems = new Map();
	#total = 0;
	/** Number of last looks that all found something else than the expected model. */
	#looksWithout = 0;
	served;
	previous;
	constructor(endpoint, expected) {
		this.#endpoint = endpoint;
		this.#expected = expected;
	}
	/** Number of connections on which the model was looked at. */
	get connections() {
		return this.#total;
	}
	/** Number of different models that answered. */
	get models() {
		return this.#others.size + (this.#expectedSeen > 0 ? 1 : 0);
	}
	/** Words that say how the model was identified. */
	get by() {
		return this.#byAnswers ? `, by its answers to ${this.#rows} rows` : "";
	}
	get #rows() {
		return Math.min(fingerprintRows, this.#expected.answers?.rows ?? 0);
	}
	/** Asks whether the server is ready. One that has no such address is asked to predict. */
	async askReady() {
		const { answers } = this.#expected;
		if (!this.#healthIsMissing) {
			const reply = await this.#endpoint.health();
			const isMissing = reply.status === 404 || reply.status === 405;
			if (!isMissing || answers === undefined)
				return reply;
			this.#healthIsMissing = true;
		}
		return this.#endpoint.predict(answers.request(0, 1), "own");
	}
	/** Returns true if the server says which model it serves, or if rows can tell. */
	async isPossible() {
		const { digest, answers } = this.#expected;
		const reply = await this.askReady();
		const says = reply.status !== undefined && reply.digest !== undefined;
		this.#byAnswers = !says || digest === undefined;
		return !this.#byAnswers || answers !== undefined;
	}
	/** Looks at the model behind a new connection. */
	async look() {
		const { answers } = this.#expected;
		const reply = this.#byAnswers && answers !== undefined ? await this.#fingerprint() : await this.askReady();
		const sighting = !this.#byAnswers
			? this.#sightingOfDigest(reply)
			: answers === undefined
				? this.#sightingOfReadiness(reply)
				: this.#sightingOfAnswers(reply);
		this.#total++;
		if (sighting.isExpected)
			this.#expectedSeen++;
		this.#looksWithout = sighting.isExpected ? 0 : this.#looksWithout + 1;
		return sighting;
	}
	#fingerprint() {
		return this.#endpoint.predict(this.#expected.answers.request(0, this.#rows), "own");
	}
	#sightingOfDigest(reply) {
		if (!isSuccess(reply))
			return this.#problem(replyText(reply));
		const { digest } = reply;
		if (digest === undefined)
			return this.#problem("a server that does not say which model it serves");
		this.served = digest;
		if (digest === this.#expected.digest)
			return { isExpected: true, text: digest };
		this.previous = digest;
		count(this.#others, digest);
		return { isExpected: false, text: digest };
	}
	#sightingOfAnswers(reply) {
		if (!isSuccess(reply))
			return this.#problem(replyText(reply));
		const { answers, digest } = this.#expected;
		this.served = reply.digest;
		const difference = answers.difference(reply.text, 0, this.#rows);
		if (difference === undefined) {
			this.served ??= digest;
			return { isExpected: true, text: digest ?? "the tested answers" };
		}
		if (reply.digest !== undefined)
			this.previous = reply.digest;
		count(this.#others, reply.digest ?? "another model");
		return { isExpected: false, text: `another model (${difference})` };
	}
	/** Only the platform says which image runs, so that a connection shows no more than a ready server. */
	#sightingOfReadiness(reply) {
		return isSuccess(reply) ? { isExpected: true, text: "a ready server" } : this.#problem(replyText(reply));
	}
	#problem(text) {
		count(this.#problems, text);
		return { isExpected: false, text };
	}
	/** Says what was seen instead of the expected model alone. */
	complaint(timeoutMs) {
		const { digest } = this.#expected;
		const what = digest ?? "the model that was tested";
		const seen = [...this.#others, ...this.#problems].map(([text, times]) => `${text} on ${times} of ${this.#total} connections`);
		const parts = seen.length > 3 ? [...seen.slice(0, 3), `${seen.length - 3} other things`] : seen;
		return `expected ${what} on every new connection within ${Math.round(timeoutMs / 1000)} s, got ${parts.join(", ")} (${this.#cause()})`;
	}
	#cause() {
		if (this.#others.size === 0 && this.#problems.size > 0)
			return "does the container restart again and again?";
		if (this.#others.size === 0)
			return "the time limit is shorter than the quiet time";
		if (this.#expectedSeen === 0)
			return "the new model was not deployed, or all traffic still goes to the old one";
		if (this.#looksWithout >= looksUntilGone)
			return "the platform has gone back to the old model";
		return "some replicas still serve the old model";
	}
}
function count(counts, key) {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

;// CONCATENATED MODULE: ./src/delivery/deployment/load.ts

/** No load takes longer, however slow the server is. */
const longestMs = 60_000;
/** Sends single rows, some at the same time, and measures how long each takes. */
async function measureLoad(endpoint, { answers, plan, clock }) {
	const durations = [];
	let errors = 0;
	let firstError;
	const ask = async (request) => {
		const row = request % answers.rows;
		const reply = await endpoint.predict(answers.request(row, row + 1), "kept");
		const problem = isSuccess(reply) ? answers.difference(reply.text, row, row + 1) : replyText(reply);
		if (problem !== undefined) {
			errors++;
			firstError ??= problem;
		}
		return reply.durationMs;
	};
	const start = clock.now();
	const firstMs = await ask(0);
	let next = 1;
	const work = async () => {
		while (next < plan.requests && clock.now() - start < longestMs)
			durations.push(await ask(next++));
	};
	await Promise.all(Array.from({ length: plan.concurrency }, work));
	durations.sort((a, b) => a - b);
	const at = (share) => durations[Math.min(durations.length - 1, Math.floor(share * durations.length))] ?? firstMs;
	return {
		requests: durations.length + 1,
		firstMs,
		p50Ms: at(0.5),
		p95Ms: at(0.95),
		p99Ms: at(0.99),
		errors,
		firstError,
	};
}

var platform_word = __webpack_require__("src/delivery/deployment/platform-word.ts");
;// CONCATENATED MODULE: ./src/delivery/deployment/waiting.ts
const REMARK_MS = 15_000;
/** Returns a function that reports what is waited for, at once and then every 15 seconds. */
function remarks({ clock, deadline, waiting }) {
	let next = clock.now();
	return (text) => {
		if (clock.now() < next)
			return;
		next = clock.now() + REMARK_MS;
		waiting(`waiting up to ${Math.round((deadline - clock.now()) / 1000)} s for ${text}`);
	};
}

;// CONCATENATED MODULE: ./src/delivery/deployment/verification.ts





const batchRows = 100;
const soakPauseMs = 1000;
/** Verifies that a deployment serves the expected model: no check passes on a response that it did not get. */
async function verifyDeployment(endpoint, options) {
	const run = new VerificationRun(endpoint, options);
	await run.all();
	return run.result();
}
/** Thrown by a check that fails. */
class CheckFailed extends Error {
}
class VerificationRun {
	#endpoint;
	#options;
	#identity;
	#checks = [];
	#deadline;
	#latency;
	constructor(endpoint, options) {
		this.#endpoint = endpoint;
		this.#options = options;
		this.#identity = new Identity(endpoint, options.expected);
		this.#deadline = options.clock.now() + options.plan.timeoutMs;
	}
	async all() {
		const { image } = this.#options.expected;
		const steps = [
			["reachable", () => this.#reachable()],
			["ready", () => this.#ready()],
			["serves the model", () => this.#servesModel()],
			...(image === undefined ? [] : [["runs the image", () => this.#runsImage(image, 0)]]),
			["answers as tested", () => this.#answers()],
			["refuses bad input", () => this.#refuses()],
			["answers under load", () => this.#load()],
			["stays so", () => this.#stays()],
		];
		for (const [name, step] of steps) {
			try {
				const text = await step();
				const ends = text?.startsWith("skipped: ") === true ? "skipped" : "passed";
				this.#checks.push({ name, ends, text: text ?? "" });
			}
			catch (error) {
				if (!(error instanceof CheckFailed))
					throw error;
				this.#checks.push({ name, ends: "failed", text: error.message });
				return;
			}
		}
	}
	result() {
		const { served, previous, models, connections } = this.#identity;
		return {
			checks: this.#checks,
			servedDigest: served,
			previousDigest: previous,
			modelsSeen: models,
			connections,
			latency: this.#latency,
		};
	}
	/** Some HTTP response came. A refused connection may be a server that is starting. */
	async #reachable() {
		const { seconds } = this;
		const reply = await this.#until((each) => each.status !== undefined);
		if (reply.status !== undefined)
			return "something answers";
		throw new CheckFailed(`expected a server at ${this.#endpoint.name}, got none for ${seconds} s: ${replyText(reply)} (is this the address, and does the container listen on the port that the platform sends requests to?)`);
	}
	async #ready() {
		const { seconds } = this;
		let tries = 0;
		const reply = await this.#until((each) => {
			tries++;
			if (each.status === 401 || each.status === 403) {
				throw new CheckFailed(`expected an answer, got ${replyText(each)} (set request-headers to the name of a header and the environment variable of its value)`);
			}
			return isSuccess(each);
		});
		if (isSuccess(reply))
			return tries === 1 ? "at once" : `at the ${tries}th request`;
		throw new CheckFailed(`expected a server that is ready within ${seconds} s, got ${replyText(reply)} to the last of ${tries} requests (see the container's log; health-url is the address that answers 200 when it is ready)`);
	}
	/** Every new connection reached the expected model, for the quiet time without an exception. */
	async #servesModel() {
		const { clock, signal, plan, expected } = this.#options;
		const identity = this.#identity;
		if (!(await identity.isPossible())) {
			if (expected.image !== undefined)
				return this.#runsImage(expected.image, plan.quietMs);
			throw new CheckFailed("the server does not say which model it serves (header x-model-digest), and there are no rows to compare its answers with: set data and predictions");
		}
		const pause = Math.max(20, Math.min(1000, plan.quietMs / plan.connections));
		let since = clock.now();
		let inRow = 0;
		const remark = remarks({ clock, deadline: this.#deadline, waiting: this.#options.waiting ?? (() => undefined) });
		for (;;) {
			const sighting = await identity.look();
			if (sighting.isExpected)
				inRow++;
			else {
				remark(`the tested model; what answers: ${sighting.text}`);
				inRow = 0;
				since = clock.now();
			}
			if (inRow >= plan.connections && clock.now() - since >= plan.quietMs) {
				return `on ${inRow} new connections in ${((clock.now() - since) / 1000).toFixed(1)} s${identity.by}`;
			}
			if (clock.now() >= this.#deadline)
				throw new CheckFailed(identity.complaint(plan.timeoutMs));
			await clock.sleep(pause, signal);
		}
	}
	/** The platform itself names the expected image, and no other. */
	async #runsImage(image, quietMs) {
		const { clock, signal } = this.#options;
		const { agrees, text } = await (0,platform_word/* askPlatform */.x)(image, { clock, signal, quietMs, deadline: this.#deadline });
		if (!agrees)
			throw new CheckFailed(text);
		return `according to the platform: ${text}`;
	}
	async #answers() {
		const { answers } = this.#options.expected;
		if (answers === undefined)
			return "skipped: there are no rows with predictions to compare with";
		for (let start = 0; start < answers.rows; start += batchRows) {
			await this.#compare(answers, { start, end: Math.min(answers.rows, start + batchRows), connection: "kept" });
		}
		return `${answers.rows} rows`;
	}
	/** Sends known rows and compares the answers. */
	async #compare(answers, { start, end, connection }) {
		const reply = await this.#endpoint.predict(answers.request(start, end), connection);
		if (!isSuccess(reply))
			throw new CheckFailed(`expected predictions, got ${replyText(reply)}`);
		const difference = answers.difference(reply.text, start, end);
		if (difference !== undefined)
			throw new CheckFailed(difference);
	}
	async #refuses() {
		const reply = await this.#endpoint.predict('{"rows": [', "own");
		if (reply.status !== undefined && reply.status >= 400 && reply.status < 500)
			return `HTTP ${reply.status}`;
		const isSilent = reply.status !== undefined && reply.status < 400;
		const meaning = isSilent ? "a server that answers anything hides errors" : "the server failed";
		throw new CheckFailed(`expected a refusal (HTTP 4xx) of a body that is not JSON, got ${replyText(reply)} (${meaning})`);
	}
	async #load() {
		const { plan, expected, clock } = this.#options;
		if (expected.answers === undefined || plan.requests === 0)
			return "skipped: there are no rows to send";
		const figures = await measureLoad(this.#endpoint, { answers: expected.answers, plan, clock });
		this.#latency = figures;
		if (figures.errors > 0) {
			throw new CheckFailed(`expected ${figures.requests} answers, got ${figures.errors} errors, the first ${figures.firstError}`);
		}
		const text = `p50 ${figures.p50Ms.toFixed(1)} ms, p95 ${figures.p95Ms.toFixed(1)} ms, p99 ${figures.p99Ms.toFixed(1)} ms`;
		if (plan.mostLatencyMs !== undefined && figures.p95Ms > plan.mostLatencyMs) {
			throw new CheckFailed(`expected a 95th percentile of at most ${plan.mostLatencyMs} ms, got ${text}`);
		}
		return `${text} of ${figures.requests} requests`;
	}
	async #stays() {
		const { plan, clock, signal, expected } = this.#options;
		if (plan.soakMs === 0)
			return "skipped: soak is 0";
		const start = clock.now();
		let looks = 0;
		while (clock.now() - start < plan.soakMs) {
			await clock.sleep(Math.min(soakPauseMs, plan.soakMs), signal);
			const sighting = await this.#identity.look();
			looks++;
			if (!sighting.isExpected) {
				const after = Math.round((clock.now() - start) / 1000);
				throw new CheckFailed(`expected the same model all the time, got ${sighting.text} after ${after} s (was it rolled back, or does the container restart?)`);
			}
		}
		const { answers, image } = expected;
		if (image !== undefined)
			await this.#runsImage(image, 0);
		if (answers !== undefined)
			await this.#compare(answers, { start: 0, end: Math.min(answers.rows, batchRows), connection: "own" });
		return `on ${looks} new connections in ${Math.round(plan.soakMs / 1000)} s`;
	}
	/** Asks for the health until `isDone`, or until the time is over. Returns the last reply. */
	async #until(isDone) {
		const { clock, signal } = this.#options;
		const remark = remarks({ clock, deadline: this.#deadline, waiting: this.#options.waiting ?? (() => undefined) });
		for (let pause = 100;; pause = Math.min(2000, pause * 1.5)) {
			const reply = await this.#identity.askReady();
			if (isDone(reply) || clock.now() >= this.#deadline)
				return reply;
			remark(`${this.#endpoint.name}: ${replyText(reply)}`);
			await clock.sleep(Math.min(pause, Math.max(1, this.#deadline - clock.now())), signal);
		}
	}
	get seconds() {
		return Math.round(this.#options.plan.timeoutMs / 1000);
	}
}

var request = __webpack_require__("src/evaluation/served-model/request.ts");
var identity_token = __webpack_require__("src/platform/cloud/identity-token.ts");
var address = __webpack_require__("src/platform/http/address.ts");
var client = __webpack_require__("src/platform/http/client.ts");
var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var table_options = __webpack_require__("src/contract/table-options.ts");
var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
var data_features = __webpack_require__("src/data/features/index.ts");
var data_table = __webpack_require__("src/data/table/index.ts");
var record_table = __webpack_require__("src/data/table/record-table.ts");
var row_texts = __webpack_require__("src/data/table/row-texts.ts");
var prediction_table = __webpack_require__("src/evaluation/metrics/prediction-table.ts");
var served_model_answers = __webpack_require__("src/evaluation/served-model/answers.ts");
var served_model_rows = __webpack_require__("src/evaluation/served-model/rows.ts");
;// CONCATENATED MODULE: ./src/evaluation/served-model/known-answers.ts








/** Held-out rows with the answers that the model gave when it was tested. */
class ServedAnswers {
	rows;
	#columns;
	#request;
	#tolerance;
	constructor(options) {
		this.rows = options.rows;
		this.#columns = options.columns;
		this.#request = options.request;
		this.#tolerance = options.tolerance;
	}
	/** Returns the body of a request for the rows from `start` to before `end`. */
	request(start, end) {
		return this.#request(Int32Array.from({ length: end - start }, (_, at) => start + at));
	}
	/** Compares a response with the known answers. Returns what differs first, or undefined. */
	difference(text, start, end) {
		const place = (at) => `row ${start + at + 1}`;
		const classes = this.#columns.flatMap(({ name }) => (name.startsWith("proba_") ? [name.slice(6)] : []));
		let table;
		try {
			const answers = (0,served_model_answers/* answersOf */.B)((0,record_table/* parseJson */.qF)(text), "the answer");
			if (answers.length !== end - start)
				return `expected ${end - start} predictions, got ${answers.length}`;
			table = (0,served_model_answers/* answerTable */.z)(answers, classes, place);
		}
		catch (error) {
			if (error instanceof failure/* Failure */.H || error instanceof SyntaxError)
				return error.message;
			throw error;
		}
		let compared = 0;
		for (const { name, cell } of this.#columns) {
			const column = table.columns.find((each) => each.name === name);
			if (column === undefined)
				continue;
			compared++;
			for (let row = start; row < end; row++) {
				const [expected, got] = [cell(row), cellOf(column, row - start)];
				if (!isSame(expected, got, this.#tolerance))
					return `${place(row - start)}: expected ${name} ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
			}
		}
		return compared === 0 ? "expected y_pred or probabilities, got other columns" : undefined;
	}
}
/**
 * Reads held-out rows and the predictions of the tested model for them.
 *
 * @throws {Failure} if the two do not have the same rows.
 */
async function readServedAnswers(files, options) {
	const { reading, url, features, tolerance, most } = options;
	const { cwd = process.cwd() } = reading;
	const table = await (0,data_table/* readTable */.xz)(files.data, reading);
	const { table: predictions } = await (0,prediction_table/* readPredictionTable */.I)((given) => (0,data_table/* readTable */.xz)(files.predictions, { ...given, cwd }), {});
	if (table.rows !== predictions.rows) {
		throw new failure/* Failure */.H(`predictions: expected those of the ${table.rows} rows of ${files.data.join(", ")}, got ${predictions.rows} (test-model writes them for the rows of its test-data)`);
	}
	const sent = columnsToSend(table, features, files.data);
	const names = sent.map(({ name }) => name);
	const rows = Math.min(table.rows, most);
	const texts = await (0,row_texts/* readRowTexts */.d)(table, { names, rows: (0,data_features/* allRows */.Pl)(table.rows) }, reading);
	const cells = (0,served_model_rows/* requestCells */.D)(sent, (row, column) => texts?.rows[row]?.[column]);
	const answers = predictions.columns.filter(({ name }) => name === "y_pred" || name.startsWith("proba_"));
	if (answers.length === 0) {
		throw new failure/* Failure */.H(`predictions: expected a column y_pred in ${files.predictions.join(", ")}, got ${predictions.columns.map(({ name }) => name).join(", ")}`);
	}
	return new ServedAnswers({
		rows,
		columns: answers.map((column) => ({ name: column.name, cell: (row) => cellOf(column, row) })),
		request: (chosen) => (0,served_model_rows/* requestText */.T)(url, { names, cells, rows: chosen }),
		tolerance,
	});
}
function columnsToSend(table, features, files) {
	if (features === undefined)
		return table.columns;
	return features.map((name) => {
		const column = (0,data_table/* findColumn */.kn)(table, name);
		if (column !== undefined)
			return column;
		throw new failure/* Failure */.H(`data: expected the model's column ${JSON.stringify(name)} in ${files.join(", ")}, got none`);
	});
}
function cellOf(column, row) {
	if ("codes" in column)
		return column.levels[column.codes[row]];
	const value = column.values[row];
	return Number.isNaN(value) ? undefined : value;
}
/** A label is compared as text: a class `1` is the number 1 in one file and a text in another. */
function isSame(expected, got, tolerance) {
	if (typeof expected !== "number" || typeof got !== "number")
		return String(expected) === String(got);
	return expected === got || Math.abs(expected - got) <= tolerance * Math.max(1, Math.abs(expected));
}

var mark = __webpack_require__("src/models/bundle/mark.ts");
var table_schema = __webpack_require__("src/models/bundle/table-schema.ts");
var identity = __webpack_require__("src/models/predictor/identity.ts");
var load = __webpack_require__("src/models/predictor/load.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
var expand = __webpack_require__("src/platform/workspace/expand.ts");
;// CONCATENATED MODULE: ./src/actions/verify-deployment/expected.ts













/** Reads what the deployment must serve: the digest of a model, and rows with its answers. */
async function expectedModel(inputs, url, context) {
	const digest = await expectedDigest(inputs, context);
	const files = await answerFiles(inputs, context);
	if (digest === undefined && files === undefined) {
		throw new failure/* Failure */.H(`digest: expected the digest of the model, the model itself, or rows with its predictions, got none, and no gate.json or predictions.csv in ${inputs["report-dir"]}`);
	}
	if (files === undefined)
		return { digest, answers: undefined };
	const own = await ownModel(inputs, context);
	const reading = await (0,table_options/* tableOptions */.n)({ ...inputs, exclude: undefined, "id-column": undefined }, context.cwd, context.signal);
	const answers = await readServedAnswers(files, {
		reading: own === undefined ? reading : (0,table_schema/* modelTableOptions */.u)(own, reading),
		url,
		features: own?.preparation.columns.map(({ name }) => name),
		tolerance: inputs.tolerance,
		most: inputs.rows,
	});
	return { digest, answers };
}
async function expectedDigest(inputs, { cwd, github }) {
	const stated = inputs.digest;
	const ofModel = inputs.model === undefined ? undefined : (await (0,identity.identityOf)(inputs.model, cwd)).digest;
	if (stated !== undefined && ofModel !== undefined && stated !== ofModel) {
		throw new failure/* Failure */.H(`digest: expected that of ${inputs.model}, ${ofModel}, got ${stated} (give one of the two)`);
	}
	if (stated !== undefined || ofModel !== undefined)
		return stated ?? ofModel;
	const path = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs["report-dir"]), "gate.json");
	if (!(await exists(path)))
		return undefined;
	const gate = await (0,gate_file/* readGateFile */.iw)((0,shown_path/* shownPath */.p)(path, cwd), cwd);
	if (!gate.passed) {
		throw new failure/* Failure */.H(`${(0,shown_path/* shownPath */.p)(path, cwd)}: expected a gate that passed, got the verdict ${gate.verdict} (a model that failed must not be deployed; digest says which model is meant)`);
	}
	const stale = (0,run_stamp/* staleReason */.Wf)(gate.run, github?.run);
	if (stale !== undefined)
		throw new failure/* Failure */.H(`${(0,shown_path/* shownPath */.p)(path, cwd)}: ${stale}`);
	return gate.model_digest;
}
async function answerFiles(inputs, { cwd }) {
	const report = (0,external_node_path_.resolve)(cwd, inputs["report-dir"]);
	const usual = { data: (0,external_node_path_.join)(report, "test.csv"), predictions: (0,external_node_path_.join)(report, "predictions.csv") };
	const data = inputs.data ?? ((await exists(usual.data)) ? [(0,shown_path/* shownPath */.p)(usual.data, cwd)] : undefined);
	const predictions = inputs.predictions ?? ((await exists(usual.predictions)) ? [(0,shown_path/* shownPath */.p)(usual.predictions, cwd)] : undefined);
	if (data !== undefined && predictions !== undefined) {
		return { data: await (0,expand/* expandGlobs */.G)(data, cwd), predictions: await (0,expand/* expandGlobs */.G)(predictions, cwd) };
	}
	if (inputs.data !== undefined || inputs.predictions !== undefined) {
		const [given, lacking] = inputs.data !== undefined ? ["data", "predictions"] : ["predictions", "data"];
		throw new failure/* Failure */.H(`${lacking}: expected the file that belongs to ${given}, got none (the two have the same rows)`);
	}
	return undefined;
}
/** Loads a bundle, whose schema says how the rows are read and which columns are sent. */
async function ownModel({ model }, { cwd }) {
	if (model === undefined || !(await (0,mark/* isBundle */.b)((0,external_node_path_.resolve)(cwd, model))))
		return undefined;
	return (0,load.loadPredictor)(model, { cwd });
}
async function exists(path) {
	return (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
}

var data_inputs = __webpack_require__("src/contract/data-inputs.ts");
var deployment_inputs = __webpack_require__("src/contract/deployment-inputs.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var notice_inputs = __webpack_require__("src/contract/notice-inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/verify-deployment/inputs.ts






const digestInput = (description) => (0,inputs/* input */.hF)({ description }, {
	expected: "digest",
	parse: (value) => /^sha256:[0-9a-f]{64}$/.test(value)
		? { ok: true, value }
		: { ok: false, expected: "sha256: and 64 hexadecimal digits" },
});
const verifyInputs = {
	url: (0,inputs/* text */.Qq)({
		description: "Address of the deployment. For a server other than trainyard's, the address of its predictions: `…/invocations`, `…/v1/models/NAME:predict`.",
		required: true,
	}),
	"health-url": (0,inputs/* text */.Qq)({
		description: "Address that answers 200 when the server is ready. When absent, it is derived from the address of the deployment.",
	}),
	"request-headers": (0,inputs/* lines */.Mn)({
		description: "Headers of each request to `url`: `authorization: MODEL_AUTHORIZATION` takes the value from that environment variable. One per line. Values are never shown.",
	}),
	"aws-region": (0,inputs/* text */.Qq)({
		description: "Region of a SageMaker endpoint, whose requests are signed with the AWS login of the job. None when absent.",
	}),
	model: (0,inputs/* path */.Ae)({
		description: "Model that should be served: a bundle or a model file, for its digest and its columns.",
	}),
	digest: digestInput("Digest of the model that should be served. When neither it nor `model` is given, the digest in `gate.json` of the report."),
	"previous-digest": digestInput("Digest that was served before. When absent, the other digest that is seen, if any."),
	data: (0,inputs/* lines */.Mn)({
		description: "Held-out rows to send. When absent, `test.csv` of the report, if there is one.",
	}),
	predictions: (0,inputs/* lines */.Mn)({
		description: "Predictions of the tested model for these rows. When absent, `predictions.csv` of the report, if there is one.",
	}),
	tolerance: (0,inputs/* number */.ai)({
		description: "Largest difference of a number in an answer, relative to the larger of 1 and its size. 0 requires the same bits.",
		min: 0,
		max: 0.1,
		default: "0",
	}),
	rows: (0,inputs/* number */.ai)({ description: "Maximum number of rows to compare.", min: 1, max: 1e6, integer: true, default: "1000" }),
	timeout: (0,inputs/* number */.ai)({
		description: "Time limit in seconds for being ready and serving only this model.",
		min: 1,
		max: 7200,
		default: "300",
	}),
	"request-timeout": (0,inputs/* number */.ai)({
		description: "Time limit in seconds of one request.",
		min: 0.1,
		max: 600,
		default: "30",
	}),
	connections: (0,inputs/* number */.ai)({
		description: "Number of new connections that must all reach this model.",
		min: 1,
		max: 1000,
		integer: true,
		default: "100",
	}),
	"quiet-seconds": (0,inputs/* number */.ai)({
		description: "Time in which no other model may be seen.",
		min: 0,
		max: 3600,
		default: "10",
	}),
	"load-requests": (0,inputs/* number */.ai)({
		description: "Number of single rows to send for the latency.",
		min: 0,
		max: 10_000,
		integer: true,
		default: "200",
	}),
	"load-concurrency": (0,inputs/* number */.ai)({
		description: "Number of these requests at the same time.",
		min: 1,
		max: 32,
		integer: true,
		default: "4",
	}),
	"max-latency-ms": (0,inputs/* number */.ai)({ description: "Limit of the 95th percentile of the latency. None when absent.", min: 0 }),
	soak: (0,inputs/* number */.ai)({
		description: "Time in seconds to observe the deployment once everything else has passed.",
		min: 0,
		max: 86_400,
		default: "0",
	}),
	rollback: (0,inputs/* text */.Qq)({
		description: "Method of going back when the verification fails: `deploy-model` restores what `rollout.json` recorded; anything else is a program that restores the previous model, started without a shell. What serves afterwards is verified.",
	}),
	rollout: (0,inputs/* path */.Ae)({
		description: "`rollout.json` of deploy-model. With it, the platform is also asked which image runs. `rollback: deploy-model` reads that of the report when absent.",
	}),
	"rollback-timeout": (0,inputs/* number */.ai)({
		description: "Time limit in seconds of `rollback`, and of the verification after it.",
		min: 1,
		max: 7200,
		default: "600",
	}),
	environment: (0,inputs/* text */.Qq)({
		description: "GitHub environment whose deployment gets the result as its status. It needs `deployments: write`. None when absent.",
		onGitHub: true,
	}),
	...deployment_inputs/* connectionInputs */.e,
	schema: data_inputs/* dataInputs */.g.schema,
	encoding: data_inputs/* dataInputs */.g.encoding,
	delimiter: data_inputs/* dataInputs */.g.delimiter,
	"report-dir": shared_inputs/* sharedInputs */.dO["report-dir"],
	"on-failure": shared_inputs/* sharedInputs */.dO["on-failure"],
	token: (0,inputs/* githubToken */.bU)(),
	...notice_inputs/* noticeInputs */.c,
	"upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report folder"),
};
const verifyOutputs = {
	passed: "Whether the deployment serves the model: `true` or `false`.",
	verdict: "Verdict: `pass` or `fail`.",
	"served-digest": "Digest that was served at the end. Empty when the server does not state one.",
	"previous-digest": "Digest that was served before, if it was seen or given.",
	"models-seen": "Number of different models that answered.",
	"replicas-seen": "Number of connections on which the model was identified.",
	"latency-p95-ms": "Latency of single rows in milliseconds: the 95th percentile.",
	"rolled-back": "Whether the previous model was brought back and verified: `true` or `false`.",
	"deployment-path": "Path of the result as JSON.",
	"junit-path": "Path of the checks as JUnit XML.",
	...artifact_upload/* artifactOutputs */.Fz,
};

var version = __webpack_require__("src/core/version.ts");
var deployment_blocks = __webpack_require__("src/evaluation/served-model/deployment-blocks.ts");
var deployment_file = __webpack_require__("src/evaluation/served-model/deployment-file.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var deployments = __webpack_require__("src/platform/github/deployments.ts");
var port = __webpack_require__("src/platform/github/port.ts");
var junit_write = __webpack_require__("src/reports/junit/write.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
;// CONCATENATED MODULE: ./src/actions/verify-deployment/outcome.ts










const marks = { pass: "✅", fail: "❌" };
/** Writes deployment.json and JUnit, tells GitHub's deployment, and returns the outcome. */
async function verifyOutcome(verified, inputs, context) {
	const folder = (0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]);
	const [deploymentPath, junitPath] = [(0,external_node_path_.join)(folder, "deployment.json"), (0,external_node_path_.join)(folder, "junit-deployment.xml")];
	const deployment = deploymentOf(verified, context);
	await (0,deployment_file/* writeDeploymentFile */.TN)(deploymentPath, deployment);
	await (0,write/* replaceFile */.fR)(junitPath, (0,junit_write/* junitText */.G)("verify-deployment", deployment.checks.map(({ name, ends, text }) => ({
		classname: "verify-deployment",
		name,
		numbers: {},
		ends,
		text,
	}))));
	const headline = (0,deployment_blocks/* deploymentHeadline */.QI)(deployment);
	const title = (0,deployment_blocks/* deploymentTitle */.eE)(deployment);
	const policy = inputs["on-failure"];
	const warnings = await tellGitHub(deployment, inputs, { context, headline });
	const failed = !deployment.passed;
	if (failed && policy === "warn")
		warnings.push(headline);
	return {
		outputs: {
			passed: deployment.passed,
			verdict: deployment.verdict,
			"served-digest": deployment.served_digest,
			"previous-digest": deployment.previous_digest,
			"models-seen": deployment.models_seen,
			"replicas-seen": deployment.connections,
			"latency-p95-ms": deployment.latency?.p95_ms,
			"rolled-back": deployment.rollback?.verified ?? false,
			"deployment-path": deploymentPath,
			"junit-path": junitPath,
		},
		summary: [(0,block/* heading */.R_)(2, `${marks[deployment.verdict]} Deployment: ${title}`), ...(0,deployment_blocks/* deploymentBlocks */.sz)(deployment)],
		// The error that follows says what the check saw.
		log: [(0,block/* paragraph */.FY)(`Deployment: ${title}`), ...(failed ? [checksLine(deployment)] : (0,deployment_blocks/* deploymentBlocks */.sz)(deployment))],
		annotations: warnings.map((message) => ({ level: "warning", title: "verify-deployment", message })),
		failure: failed && policy === "fail" ? headline : undefined,
	};
}
function checksLine({ checks }) {
	const signs = { passed: "✅", failed: "❌", skipped: "➖" };
	return (0,block/* paragraph */.FY)(checks.map(({ name, ends }) => `${signs[ends]} ${name}`).join(" · "));
}
function deploymentOf({ url, digest, image, previous, verification, rollback }, { github }) {
	const { checks, servedDigest, modelsSeen, connections, latency } = verification;
	const passed = checks.every(({ ends }) => ends !== "failed");
	return {
		format: "trainyard-deployment-1",
		version: version/* version */.r,
		verdict: passed ? "pass" : "fail",
		passed,
		url,
		...(digest !== undefined && { model_digest: digest }),
		...(image !== undefined && { image_digest: image }),
		...(servedDigest !== undefined && { served_digest: servedDigest }),
		...(previous !== undefined && { previous_digest: previous }),
		models_seen: modelsSeen,
		connections,
		checks,
		...(latency !== undefined && {
			latency: {
				requests: latency.requests,
				first_ms: latency.firstMs,
				p50_ms: latency.p50Ms,
				p95_ms: latency.p95Ms,
				p99_ms: latency.p99Ms,
				errors: latency.errors,
			},
		}),
		...(rollback !== undefined && { rollback }),
		...(github !== undefined && { run: (0,run_stamp/* stampOf */.Zs)(github.run) }),
	};
}
/** Adds the result to GitHub's deployment. A refusal is a warning: the verdict does not depend on it. */
async function tellGitHub(deployment, { environment }, { context: { github }, headline }) {
	if (environment === undefined)
		return [];
	if (github === undefined)
		return [`environment: expected a token for GitHub, got none: ${environment} keeps its status`];
	try {
		await (0,deployments/* reportDeployment */.ac)(github, {
			environment,
			state: deployment.passed ? "success" : "failure",
			description: headline,
			url: new URL(deployment.url).origin,
		});
		return [];
	}
	catch (error) {
		if (!(error instanceof port/* RequestError */.G))
			throw error;
		const hint = error.status === 403 ? " (the job needs `deployments: write`)" : "";
		return [`environment: the status of ${environment} was not written: ${error.message}${hint}`];
	}
}

var deployment_rollout = __webpack_require__("src/delivery/deployment/rollout.ts");
var process_command = __webpack_require__("src/platform/process/command.ts");
var command_line = __webpack_require__("src/platform/process/command-line.ts");
;// CONCATENATED MODULE: ./src/actions/verify-deployment/rollback.ts







/** The value of `rollback` that goes back as deploy-model does. */
const deployModelRollback = "deploy-model";
/** Goes back and verifies that the previous model serves again. A rollback that fails is a result, not an error. */
async function rollBack(options) {
	const { previous, timeoutMs, plan, endpoint, context } = options;
	const way = options.command === undefined ? deployModelWay(options) : commandWay(options.command, options);
	if (typeof way === "string")
		return { verified: false, text: way };
	const { signal, reporter } = context;
	reporter.info(`rolling back: ${way.name}`);
	const problem = await way.run();
	if (problem !== undefined)
		return { verified: false, text: problem };
	const { checks, servedDigest } = await verifyDeployment(endpoint, {
		expected: { digest: previous, answers: undefined, image: way.image },
		plan: { ...plan, timeoutMs, requests: 0, soakMs: 0 },
		clock: clock/* realClock */.d,
		signal,
		waiting: (text) => reporter.info(text),
	});
	const failed = checks.find(({ ends }) => ends === "failed");
	if (failed !== undefined)
		return { verified: false, text: `after the rollback: ${failed.name}: ${failed.text}` };
	const back = previous ?? servedDigest ?? `the image ${way.image?.digest}`;
	return { verified: true, text: `${back} serves again` };
}
/** Runs the user's program, which finds the digest in its environment. */
function commandWay(command, { previous, timeoutMs, context }) {
	if (previous === undefined) {
		return "there is nothing to go back to: no other model was seen, and previous-digest is not set (is this the first deployment?)";
	}
	const { cwd, env, signal } = context;
	const run = async () => {
		const ended = await (0,process_command/* runCommand */.d)((0,command_line/* splitCommand */.G)(command, "rollback"), {
			cwd,
			env: { ...env, PREVIOUS_DIGEST: previous },
			input: [],
			timeoutMs,
			signal,
		});
		if (ended.timedOut)
			return `rollback: expected its end within ${timeoutMs / 1000} s, got none`;
		if (ended.code === 0)
			return undefined;
		const said = ended.lastLines.length === 0 ? "" : `: ${ended.lastLines.slice(-3).join(" / ")}`;
		return `rollback: expected exit code 0, got ${ended.code ?? ended.signal}${said}`;
	};
	return { name: `${command} (to ${previous})`, image: undefined, run: () => withoutFailure(run) };
}
/** Goes back to the revisions that deploy-model recorded before its first change. */
function deployModelWay({ platform, timeoutMs, context }) {
	const { target, rollout } = platform;
	if (rollout.state === "unchanged")
		return "there is nothing to go back to: deploy-model changed nothing";
	const [first, ...others] = rollout.previous?.revisions ?? [];
	if (first === undefined)
		return `there is nothing to go back to: it was the first deployment of ${target.name}`;
	const { signal, reporter } = context;
	const run = async () => {
		const { reason } = await (0,deployment_rollout/* goBack */.OE)(target, [served(first), ...others.map(served)], {
			dryRun: false,
			canaryPercent: 0,
			canaryMs: 0,
			timeoutMs,
			pollMs: Math.min(5000, timeoutMs / 100),
			clock: clock/* realClock */.d,
			signal,
			beforeChange: async () => { },
			onEvent: (text) => reporter.info(text),
		});
		return reason === undefined ? undefined : `rollback of ${target.name} to ${first.revision}: ${reason}`;
	};
	const image = first.digest === undefined || others.length > 0 ? undefined : (0,platform_word/* expectedImage */.q)(target, first.digest);
	return { name: `${target.name} to ${first.revision}`, image, run: () => withoutFailure(run) };
}
const served = ({ revision, digest, percent }) => ({ revision, digest, percent });
async function withoutFailure(run) {
	try {
		return await run();
	}
	catch (error) {
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		return error.message;
	}
}

;// CONCATENATED MODULE: ./src/actions/verify-deployment/index.ts













/* harmony default export */ const verify_deployment = ((0,action/* action */.X)({
	name: "verify-deployment",
	description: "Proves that a deployment serves the gated model: every new connection reaches it, and it answers as it did when it was tested. Otherwise it says what serves, and rolls back.",
	examples: [
		"--url https://churn.example.com --rollback deploy-model",
		'--url https://churn.example.com --model model --rollback "kubectl rollout undo deployment/churn"',
	],
	groups: {
		Deployment: ["url", "health-url", "request-headers", "aws-region", "timeout", "request-timeout"],
		Model: ["model", "digest", "previous-digest", "data", "predictions", "tolerance", "rows"],
		Checks: ["connections", "quiet-seconds", "load-requests", "load-concurrency", "max-latency-ms", "soak"],
		Rollback: ["rollback", "rollout", "rollback-timeout"],
		Connection: ["kubeconfig", "kube-context", "identity-token-variable", "api-url", "token-url"],
		Data: ["schema", "encoding", "delimiter"],
		Output: ["environment", "report-dir", "on-failure", "notify", "state", "token", "upload-artifact"],
	},
	inputs: verifyInputs,
	outputs: verifyOutputs,
	async run(inputs, context) {
		const outcome = await verifyOutcome(await verify(inputs, context), inputs, context);
		const artifact = await (0,artifact_upload/* uploadResults */.g4)(inputs["upload-artifact"], inputs["report-dir"], context);
		return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
	},
}));
async function verify(inputs, context) {
	const { env, signal } = context;
	const predict = predictUrl((0,address/* httpAddress */.F)(inputs.url));
	const asksPlatform = inputs.rollout !== undefined || inputs.rollback === deployModelRollback;
	// The clients of all platforms are loaded only if one of them is asked.
	const platform = asksPlatform ? await (await Promise.all(/* import() */[__webpack_require__.e("verify-deployment-platform"), __webpack_require__.e("platform-cloud-aws")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/verify-deployment/platform.ts"))).deployedPlatform(inputs, context) : undefined;
	const expected = await expectedModel(inputs, predict, context);
	const http = new client.HttpClient(env);
	const endpoint = new HttpEndpoint({
		http,
		predict,
		health: inputs["health-url"] === undefined ? undefined : (0,address/* httpAddress */.F)(inputs["health-url"], "health-url"),
		headers: new Map([
			...Object.entries((0,request/* basicAuthorization */.aR)(predict)),
			...(0,request/* headersFrom */.J)(inputs["request-headers"] ?? [], env),
		]),
		credentials: await signatures(inputs["aws-region"], { http, context }),
		timeoutMs: inputs["request-timeout"] * 1000,
		signal,
	});
	const plan = {
		timeoutMs: inputs.timeout * 1000,
		connections: inputs.connections,
		quietMs: inputs["quiet-seconds"] * 1000,
		requests: inputs["load-requests"],
		concurrency: inputs["load-concurrency"],
		mostLatencyMs: inputs["max-latency-ms"],
		soakMs: inputs.soak * 1000,
	};
	const verification = await verifyDeployment(endpoint, {
		expected: { ...expected, image: platform?.image },
		plan,
		clock: clock/* realClock */.d,
		signal,
		waiting: (text) => context.reporter.info(text),
	});
	const previous = inputs["previous-digest"] ?? verification.previousDigest;
	const failed = verification.checks.some(({ ends }) => ends === "failed");
	const { rollback: way } = inputs;
	const rollback = failed && way !== undefined
		? await rollBack({
			command: way === deployModelRollback ? undefined : way,
			platform,
			previous,
			timeoutMs: inputs["rollback-timeout"] * 1000,
			plan,
			endpoint,
			context,
		})
		: undefined;
	const image = platform?.image?.digest;
	return { url: endpoint.name, digest: expected.digest, image, previous, verification, rollback };
}
/** Returns what signs the requests to SageMaker, whose endpoints accept no others. */
async function signatures(region, { http, context }) {
	if (region === undefined)
		return undefined;
	const { awsCredentials } = await __webpack_require__.e("platform-cloud-aws").then(__webpack_require__.bind(__webpack_require__, "src/platform/cloud/aws.ts"));
	const { env, signal, identityService = {}, reporter } = context;
	const mask = (secret) => reporter.mask(secret);
	const tokens = (0,identity_token/* identityTokens */.zh)({ http, service: identityService, variable: undefined, env, signal, mask });
	return awsCredentials({
		http,
		env,
		tokens,
		region,
		service: "sagemaker",
		role: undefined,
		tokenUrl: undefined,
		signal,
	});
}
/** Returns the address of the predictions. That of a server alone means our own path. */
function predictUrl(url) {
	if (url.pathname !== "/")
		return url;
	const predict = new URL(url);
	predict.pathname = "/predict";
	return predict;
}


/***/ }),

/***/ "src/delivery/deployment/platform-word.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ expectedImage),
/* harmony export */   x: () => (/* binding */ askPlatform)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

function expectedImage(target, digest) {
	return { digest, running: () => runningImages(target) };
}
/** Lists what runs according to the platform. Where it has no such list, the revisions with traffic count. */
async function runningImages(target) {
	if (target.running !== undefined)
		return target.running();
	const { revisions = [] } = (await target.current()) ?? {};
	return revisions.map(({ revision, percent, digest }) => ({
		what: `${revision} with ${Math.round(percent)} % of the traffic`,
		digests: digest === undefined ? [] : [digest],
	}));
}
const shownImages = 3;
const pauseMs = 1000;
/** Asks the platform until it names only the expected image, or until the time is over. */
async function askPlatform(image, { clock, signal, deadline, quietMs }) {
	for (let since = clock.now();;) {
		const word = await platformWord(image);
		if (!word.agrees)
			since = clock.now();
		if (word.agrees && clock.now() - since >= quietMs)
			return word;
		if (clock.now() >= deadline)
			return { agrees: false, text: word.text };
		await clock.sleep(Math.max(20, Math.min(pauseMs, quietMs / 10 || pauseMs / 5)), signal);
	}
}
async function platformWord({ digest, running }) {
	let images;
	try {
		images = await running();
	}
	catch (error) {
		// The first question was answered before the verification began, so that this may pass.
		if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
			throw error;
		return { agrees: false, text: error.message };
	}
	const others = images.filter(({ digests }) => !digests.includes(digest));
	if (images.length > 0 && others.length === 0)
		return { agrees: true, text: images.map(({ what }) => what).join(", ") };
	const shown = others
		.slice(0, shownImages)
		.map(({ what, digests }) => `${what}: ${digests[0] ?? "an image without a digest"}`);
	const more = others.length > shownImages ? [`${others.length - shownImages} more`] : [];
	const got = images.length === 0 ? "nothing that runs" : [...shown, ...more].join(", ");
	return { agrees: false, text: `expected the platform to run ${digest} alone, got ${got}` };
}


/***/ })

};
