export const id = "serve-worker";
export const ids = ["serve-worker"];
export const modules = {

/***/ "src/actions/serve/worker.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WorkerLink: () => (/* binding */ WorkerLink),
/* harmony export */   isWorker: () => (/* binding */ isWorker)
/* harmony export */ });
/* harmony import */ var node_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:cluster");
/* harmony import */ var node_cluster__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_cluster__WEBPACK_IMPORTED_MODULE_0__);

/** The connection of a worker to the first process. */
class WorkerLink {
	/** Aborts when the first process wants the worker to end. */
	signal;
	#waiting = new Map();
	#count = 0;
	#ownMetrics = () => "";
	constructor() {
		const ended = new AbortController();
		this.signal = ended.signal;
		process.on("message", (message) => {
			if (message.kind === "end")
				ended.abort();
			else if (message.kind === "report") {
				this.send({ kind: "own-metrics", id: message.id, text: this.#ownMetrics() });
			}
			else if (message.kind === "metrics") {
				this.#waiting.get(message.id)?.(message.text);
				this.#waiting.delete(message.id);
			}
		});
	}
	/** Number of this worker from 1. A worker that replaces another one has a new number. */
	get number() {
		return (node_cluster__WEBPACK_IMPORTED_MODULE_0___default().worker)?.id ?? 1;
	}
	send(message) {
		if (process.connected)
			process.send?.(message);
	}
	/** Sets the function that returns this worker's metrics. */
	reports(ownMetrics) {
		this.#ownMetrics = ownMetrics;
	}
	/** Resolves to the metrics of all workers. */
	collect() {
		this.#count++;
		const id = this.#count;
		return new Promise((done) => {
			this.#waiting.set(id, done);
			this.send({ kind: "collect", id });
		});
	}
	/** Ends the connection, so that the process can end. */
	close() {
		node_cluster__WEBPACK_IMPORTED_MODULE_0___default().worker?.disconnect();
	}
}
/** True in a process that the first process of a service has started. */
function isWorker() {
	return (node_cluster__WEBPACK_IMPORTED_MODULE_0___default().isWorker);
}


/***/ })

};
