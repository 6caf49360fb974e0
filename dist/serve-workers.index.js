export const id = "serve-workers";
export const ids = ["serve-workers"];
export const modules = {

/***/ "src/actions/serve/workers.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  superviseWorkers: () => (/* binding */ superviseWorkers)
});

var external_node_cluster_ = __webpack_require__("node:cluster");
var external_node_cluster_default = /*#__PURE__*/__webpack_require__.n(external_node_cluster_);
var core_failure = __webpack_require__("src/core/failure.ts");
;// CONCATENATED MODULE: ./src/serving/prometheus/merge.ts
/** Series that are not a sum over processes: the earliest start, and facts that are 1 in each of them. */
const notSummed = {
	process_start_time_seconds: Math.min,
	trainyard_model_info: Math.max,
};
/**
 * Merges the metrics of several processes into those of one service: the sum of each series. Each text is in
 * Prometheus' format as `Registry` writes it.
 */
function mergeMetrics(texts) {
	const families = new Map();
	for (const text of texts) {
		let family;
		for (const line of text.split("\n")) {
			const [, comment] = /^# HELP (\S+)/.exec(line) ?? [];
			if (comment !== undefined) {
				family = families.get(comment) ?? { comments: [], series: new Map() };
				families.set(comment, family);
			}
			if (family === undefined || line === "")
				continue;
			if (line.startsWith("#")) {
				if (family.comments.length < 2)
					family.comments.push(line);
				continue;
			}
			const end = line.lastIndexOf(" ");
			const key = line.slice(0, end);
			const value = seriesValue(line.slice(end + 1));
			const before = family.series.get(key);
			const merge = notSummed[key.replace(/\{.*$/s, "")] ?? ((a, b) => a + b);
			family.series.set(key, before === undefined ? value : merge(before, value));
		}
	}
	let merged = "";
	for (const { comments, series } of families.values()) {
		merged += `${comments.join("\n")}\n`;
		for (const [key, value] of series)
			merged += `${key} ${seriesText(value)}\n`;
	}
	return merged;
}
function seriesValue(text) {
	if (text === "+Inf")
		return Number.POSITIVE_INFINITY;
	return text === "-Inf" ? Number.NEGATIVE_INFINITY : Number(text);
}
function seriesText(value) {
	if (value === Number.POSITIVE_INFINITY)
		return "+Inf";
	return value === Number.NEGATIVE_INFINITY ? "-Inf" : String(value);
}

;// CONCATENATED MODULE: ./src/actions/serve/workers.ts



/** Time to wait for a worker's metrics. A worker that is busy for longer is left out. */
const METRICS_MS = 2000;
/** Time before a worker that ended by itself is replaced, so that a fault at the start does not repeat in a loop. */
const RESTART_MS = 1000;
/**
 * Serves with several processes. Each runs the same command line. This process distributes the connections, collects
 * the metrics, and replaces workers that end by themselves. Resolves to the number of requests when all have ended.
 *
 * @throws {Failure} if the first worker cannot serve. The others are only started when it is ready.
 */
async function superviseWorkers({ count, token }, { signal, reporter }) {
	// The token from stdin was read by this process, so workers get it in their environment.
	const env = token === undefined ? {} : { TRAINYARD_TOKEN: token };
	external_node_cluster_default().setupPrimary();
	const words = (external_node_cluster_default()).settings.args ?? [];
	external_node_cluster_default().setupPrimary({ args: words.filter((word) => !/^--(bearer-)?token-stdin$/.test(word)) });
	const group = new WorkerGroup();
	let requests = 0;
	let isEnding = false;
	let failure;
	let address = "";
	const ready = new Set();
	const allEnded = new Promise((done) => {
		const end = () => {
			isEnding = true;
			for (const worker of group.workers)
				send(worker, { kind: "end" });
			if (group.workers.size === 0)
				done();
		};
		const start = () => {
			if (!isEnding)
				group.add(external_node_cluster_default().fork(env));
		};
		external_node_cluster_default().on("message", (worker, message) => {
			if (message.kind === "listening" && address === "") {
				address = message.url;
				reporter.info(`listening at ${address}`);
			}
			else if (message.kind === "ready") {
				ready.add(worker);
				if (ready.size === 1)
					for (let index = 1; index < count; index++)
						start();
				if (ready.size === count)
					reporter.info(`serving ${message.name} at ${message.url} with ${count} workers`);
			}
			else if (message.kind === "ended")
				requests += message.requests;
			else if (message.kind === "failed") {
				failure ??= message.message;
				end();
			}
			else if (message.kind === "collect") {
				void group.metrics().then((text) => send(worker, { kind: "metrics", id: message.id, text }));
			}
			else if (message.kind === "own-metrics")
				group.received(worker, message);
		});
		external_node_cluster_default().on("exit", (worker, code, killedBy) => {
			group.remove(worker);
			if (!isEnding) {
				const how = killedBy === null || killedBy === "" ? `exit ${code}` : killedBy;
				if (ready.delete(worker)) {
					reporter.warning(`a worker ended by itself (${how}); another one is started`);
					setTimeout(start, RESTART_MS);
				}
				else {
					failure ??= `workers: expected a worker that reads the model, got one that ended (${how})`;
					end();
				}
			}
			if (isEnding && group.workers.size === 0)
				done();
		});
		if (signal.aborted)
			end();
		else
			signal.addEventListener("abort", end, { once: true });
		start();
	});
	await allEnded;
	if (failure !== undefined)
		throw new core_failure/* Failure */.H(failure);
	return requests;
}
function send(worker, message) {
	if (worker.isConnected())
		worker.send(message);
}
/** The workers that run, and the metrics that they are asked for. */
class WorkerGroup {
	workers = new Set();
	#waiting = new Map();
	#count = 0;
	add(worker) {
		this.workers.add(worker);
	}
	remove(worker) {
		this.workers.delete(worker);
	}
	received(worker, { id, text }) {
		this.#waiting.get(id)?.(worker, text);
	}
	/** Resolves to the sum of all workers' metrics. */
	async metrics() {
		this.#count++;
		const id = this.#count;
		const texts = new Map();
		await new Promise((done) => {
			const late = setTimeout(done, METRICS_MS);
			this.#waiting.set(id, (worker, text) => {
				texts.set(worker, text);
				if (texts.size < this.workers.size)
					return;
				clearTimeout(late);
				done();
			});
			for (const worker of this.workers)
				send(worker, { kind: "report", id });
		});
		this.#waiting.delete(id);
		return mergeMetrics([...texts.values()]);
	}
}


/***/ })

};
