export const id = 945;
export const ids = [945];
export const modules = {

/***/ 38640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Random)
/* harmony export */ });
/**
 * Seeded random numbers: sfc32 (Chris Doty-Humphrey, PractRand), seeded through splitmix32, the same on every machine.
 * `stream` sets independent sequences of one seed apart: a tree's, a resample's, a shuffle's.
 */
class Random {
    #a;
    #b;
    #c;
    #counter = 1;
    constructor(seed, stream = 0) {
        // Seeds are whole numbers up to 2^53: both halves count.
        let state = (seed | 0) ^ Math.imul(Math.floor(seed / 2 ** 32) | 0, 0x85eb_ca6b);
        const next = () => {
            state = (state + 0x9e37_79b9) | 0;
            let z = state;
            z = Math.imul(z ^ (z >>> 16), 0x21f0_aaad);
            z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
            return z ^ (z >>> 15);
        };
        this.#a = next();
        this.#b = next() ^ stream;
        this.#c = next() ^ Math.imul(stream, 0x9e37_79b1);
        for (let i = 0; i < 12; i++)
            this.int32();
    }
    /** A whole number from -2^31 to 2^31 - 1. */
    int32() {
        const result = (this.#a + this.#b + this.#counter) | 0;
        this.#counter = (this.#counter + 1) | 0;
        this.#a = this.#b ^ (this.#b >>> 9);
        this.#b = (this.#c + (this.#c << 3)) | 0;
        this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result;
        this.#c |= 0;
        return result;
    }
    /** At least 0, less than 1, in steps of 2^-53. */
    unit() {
        return ((this.int32() >>> 5) * 67_108_864 + (this.int32() >>> 6)) / 9_007_199_254_740_992;
    }
    /** A whole number from 0 to `bound` - 1, `bound` at most 2^32; Lemire's multiply without rejection would be biased, so rejects. */
    below(bound) {
        const limit = 2 ** 32 - (2 ** 32 % bound);
        for (;;) {
            const drawn = this.int32() >>> 0;
            if (drawn < limit)
                return drawn % bound;
        }
    }
    /** Shuffles in place (Fisher and Yates). */
    shuffle(values) {
        for (let i = values.length - 1; i > 0; i--) {
            const j = this.below(i + 1);
            const held = values[i];
            values[i] = values[j];
            values[j] = held;
        }
    }
}


/***/ }),

/***/ 37089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ gridStep),
/* harmony export */   hx: () => (/* binding */ quota),
/* harmony export */   mn: () => (/* binding */ distribute)
/* harmony export */ });
/* unused harmony export wholeUnits */
/** Units that the leaves of a forest sum to: what a 32-bit float counts without rounding. */
const wholeUnits = 2 ** 24;
/** Units that the leaves of a tree share: the quotas of all trees sum to `wholeUnits`. */
function quota(tree, trees) {
    return Math.floor((wholeUnits * (tree + 1)) / trees) - Math.floor((wholeUnits * tree) / trees);
}
/**
 * Shares `total` units among `width` parts as `amounts` are (largest remainder; equal remainders: the first part first).
 * False, and nothing written, where all amounts are 0.
 */
function distribute(amounts, total, units, at, width) {
    let sum = 0;
    let holders = 0;
    let holder = 0;
    for (let i = 0; i < width; i++) {
        const amount = amounts[i];
        if (amount <= 0)
            continue;
        sum += amount;
        holders++;
        holder = i;
    }
    if (holders === 0)
        return false;
    for (let i = 0; i < width; i++)
        units[at + i] = 0;
    if (holders === 1) {
        units[at + holder] = total;
        return true;
    }
    let rest = total;
    const remainders = new Float64Array(width);
    for (let i = 0; i < width; i++) {
        const exact = amounts[i] > 0 ? (amounts[i] * total) / sum : 0;
        const whole = Math.floor(exact);
        units[at + i] = whole;
        remainders[i] = exact - whole;
        rest -= whole;
    }
    for (; rest > 0; rest--) {
        let largest = 0;
        for (let i = 1; i < width; i++)
            if (remainders[i] > remainders[largest])
                largest = i;
        units[at + largest] = units[at + largest] + 1;
        remainders[largest] = -1;
    }
    return true;
}
/**
 * The step of the grid on which the leaves of a regression forest lie: a power of two of which 2^24 hold any sum of `trees`
 * answers of at most `largest`. Rounding a leaf to it changes the forest's answer by at most trees × largest × 2^-25.
 */
function gridStep(trees, largest) {
    if (largest === 0)
        return 1;
    let exponent = Math.floor(Math.log2((trees * largest) / wholeUnits));
    // The logarithm is rounded, and so is each leaf, by up to half a step; the rule is exact.
    while (trees * (largest / 2 ** exponent + 0.5) > wholeUnits)
        exponent++;
    // 32-bit floats end at 2^-149.
    return 2 ** Math.max(exponent, -149);
}


/***/ }),

/***/ 65066:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36042);
/** What runs on the other threads: imported by them alone, it begins at once. */


const { work } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
if (work.kind === "grow")
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.once("message", growAll);
else {
    const { train } = await __webpack_require__.e(/* import() */ 699).then(__webpack_require__.bind(__webpack_require__, 88699));
    await train(work, (message) => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(message));
}
function growAll({ job, next }) {
    const grow = (0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .growerOf */ .m)(job);
    for (let tree = Atomics.add(next, 0, 1); tree < job.plan.trees; tree = Atomics.add(next, 0, 1)) {
        const grown = grow(tree);
        const arrays = [grown.feature, grown.threshold, grown.left, grown.leaves, grown.importances];
        node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(grown, arrays.map(({ buffer }) => buffer));
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
