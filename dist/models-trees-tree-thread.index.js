export const id = "models-trees-tree-thread";
export const ids = ["models-trees-tree-thread"];
export const modules = {

/***/ "src/models/trees/tree-thread.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:worker_threads");
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _block_ring_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/models/trees/block-ring.ts");
/* harmony import */ var _kernel_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/trees/kernel-layout.ts");
/* harmony import */ var _tree_kernel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/models/trees/tree-kernel.ts");
/** The program of a thread that sums trees. Only such threads import it, and it starts at once. */




/** Interval at which a thread without work checks whether the batch has ended. */
const patienceMs = 20;
node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on("message", ({ module, memory, place, thread }) => {
	const functions = (0,_tree_kernel_js__WEBPACK_IMPORTED_MODULE_2__/* .functionsOf */ .T)(new WebAssembly.Instance(module, { env: { memory } }));
	const ring = new _block_ring_js__WEBPACK_IMPORTED_MODULE_3__/* .BlockRing */ .w(memory.buffer, place);
	while (ring.isOpen) {
		const { filled } = ring;
		if (!ring.sumNext(functions, _kernel_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD_ADDRESS */ .Yh, thread))
			ring.waitForBlock(filled, patienceMs);
	}
});


/***/ })

};
