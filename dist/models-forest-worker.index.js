export const id = "models-forest-worker";
export const ids = ["models-forest-worker"];
export const modules = {

/***/ "src/models/forest/features.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ draw),
/* harmony export */   t: () => (/* binding */ FeatureDraw)
/* harmony export */ });
/**
 * Draws features without replacement for each node. When a node considers all features, only the first is drawn and the others
 * follow in turn, which is enough for ties to favour no column. It is reset for each tree, so that no tree depends on another.
 */
class FeatureDraw {
	#order;
	#all;
	#random;
	#drawn = 0;
	#first = 0;
	/** The random word that each feature of this node took, and the place it came from. */
	#words;
	#places;
	/** Words that were put back. The last one is drawn next. */
	#waiting;
	#waitingCount = 0;
	constructor(features, all, random) {
		this.#order = new Int32Array(features);
		this.#all = all;
		this.#random = random;
		this.#words = new Int32Array(features);
		this.#places = new Int32Array(features);
		this.#waiting = new Int32Array(features);
	}
	/** Begins a tree. */
	reset(random) {
		this.#random = random;
		this.#waitingCount = 0;
		for (let i = 0; i < this.#order.length; i++)
			this.#order[i] = i;
	}
	/** Begins a node: every feature can be drawn again. */
	restart() {
		this.#drawn = 0;
		if (this.#all)
			this.#first = below(this.#word(), this.#order.length);
	}
	/** Draws another feature. To be called at most once per feature and node. */
	next() {
		const order = this.#order;
		const drawn = this.#drawn++;
		if (this.#all) {
			const turned = this.#first + drawn;
			return turned < order.length ? turned : turned - order.length;
		}
		const word = this.#word();
		const at = drawn + below(word, order.length - drawn);
		const feature = order[at];
		order[at] = order[drawn];
		order[drawn] = feature;
		this.#words[drawn] = word;
		this.#places[drawn] = at;
		return feature;
	}
	/**
	 * Takes back the last `count` draws for this node, so that later draws do not depend on how many features one pass
	 * over the rows counts.
	 */
	putBack(count) {
		const order = this.#order;
		for (let i = 0; i < count; i++) {
			const drawn = --this.#drawn;
			if (this.#all)
				continue;
			const at = this.#places[drawn];
			const feature = order[at];
			order[at] = order[drawn];
			order[drawn] = feature;
			this.#waiting[this.#waitingCount++] = this.#words[drawn];
		}
	}
	#word() {
		return this.#waitingCount > 0 ? this.#waiting[--this.#waitingCount] : this.#random.int32();
	}
}
/** Draws a whole number from 0 to `bound` - 1; see `below`. */
function draw(random, bound) {
	return below(random.int32(), bound);
}
/**
 * Scales a 32-bit word to a whole number from 0 to `bound` - 1 by multiplication: 3 ns including the draw. It rejects no word, so
 * the numbers of words for two results differ by at most one. The bias of bound / 2^32 is far below what a forest can show.
 */
function below(word, bound) {
	return Math.floor((word >>> 0) * 2.3283064365386963e-10 * bound);
}


/***/ }),

/***/ "src/models/forest/job.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ growerOf)
});

var random = __webpack_require__("src/core/random.ts");
var features = __webpack_require__("src/models/forest/features.ts");
;// CONCATENATED MODULE: ./src/models/forest/bootstrap.ts

/**
 * Draws rows with replacement (Efron 1979) and counts how often each was drawn: 4 ns per draw. A row that is drawn twice is one
 * entry of weight two, so a sample has two thirds of the entries that copies of rows would have. `draws` is at most the number of
 * rows: a count above 255 would need nearly all draws of a table to fall on one row, which is less likely than 1e-500.
 */
function drawBootstrap(counts, draws, random) {
	if (draws === 0) {
		counts.fill(1);
		return;
	}
	counts.fill(0);
	const rows = counts.length;
	for (let i = 0; i < draws; i++) {
		const row = (0,features/* draw */.$)(random, rows);
		counts[row] = counts[row] + 1;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/best-split.ts
function noSplit() {
	return { score: Number.NEGATIVE_INFINITY, feature: -1, low: 0, high: 0, left: 0 };
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/cells.ts
/** Shape (4 slots, 256 bins): classes in a bin. Bit b is set for the classes b, b + 32, b + 64, … Global as in `lanes.ts`. */
const held = new Int32Array(4 * 256);
function emptyCells(classes, classBits) {
	return {
		counts: new Int32Array(4 << (8 + classBits)),
		left: new Int32Array(classes),
		classBits,
	};
}
/**
 * Counts four features in one pass: 2 ns per row and feature.
 *
 * @param start First word of the node in `words`; `end` is the word after its last.
 * @param features Shape (4): the columns to count, for slots 0 to 3.
 */
function fillCells4({ words, codes, columns, rowMask, rowBits, classMask, classBits, weightShift }, start, end, features, { counts }) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	const f3 = features[3];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const own = (each >>> rowBits) & classMask;
		const weight = each >>> weightShift;
		const bit = 1 << own;
		const b0 = codes[at + f0];
		const b1 = codes[at + f1] + 256;
		const b2 = codes[at + f2] + 512;
		const b3 = codes[at + f3] + 768;
		const c0 = (b0 << classBits) | own;
		const c1 = (b1 << classBits) | own;
		const c2 = (b2 << classBits) | own;
		const c3 = (b3 << classBits) | own;
		counts[c0] = counts[c0] + weight;
		counts[c1] = counts[c1] + weight;
		counts[c2] = counts[c2] + weight;
		counts[c3] = counts[c3] + weight;
		held[b0] = held[b0] | bit;
		held[b1] = held[b1] | bit;
		held[b2] = held[b2] | bit;
		held[b3] = held[b3] | bit;
	}
}
/** Counts one feature in slot 0. */
function fillCells({ words, codes, columns, rowMask, rowBits, classMask, classBits, weightShift }, start, end, feature, { counts }) {
	for (let i = start; i < end; i++) {
		const each = words[i];
		const bin = codes[(each & rowMask) * columns + feature];
		const own = (each >>> rowBits) & classMask;
		const at = (bin << classBits) | own;
		counts[at] = counts[at] + (each >>> weightShift);
		held[bin] = held[bin] | (1 << own);
	}
}
/**
 * Gini: maximises the sum over both sides of (sum of squared class counts) / count. With l and n the counts of a class on the
 * left and in all, the squares of the right side sum to those of n, less twice the products of n and l, plus those of l.
 * 3 ns per bin and class that hold rows.
 *
 * @param bins Bins of the feature.
 * @param leftOfBest Shape (classes): receives the counts of the left side when the split is a new best.
 */
function scanCells({ counts, left, classBits }, slot, bins, { counts: all, weight, squares: squaresOfAll }, feature, best, leftOfBest) {
	const classes = all.length;
	const base = (slot & 3) << 8;
	let score = best.score;
	let weightLeft = 0;
	let squares = 0;
	let products = 0;
	let previous = -1;
	for (let bin = base; bin < base + bins; bin++) {
		let bits = held[bin & 1023];
		if (bits === 0)
			continue;
		held[bin & 1023] = 0;
		if (previous >= 0) {
			const each = squares / weightLeft + (squaresOfAll - 2 * products + squares) / (weight - weightLeft);
			if (each > score) {
				score = each;
				best.score = each;
				best.feature = feature;
				best.low = previous - base;
				best.high = bin - base;
				for (let k = 0; k < classes; k++)
					leftOfBest[k] = left[k];
			}
		}
		const first = bin << classBits;
		do {
			const bit = 31 - Math.clz32(bits);
			bits ^= 1 << bit;
			for (let k = bit; k < classes; k += 32) {
				const count = counts[first + k];
				counts[first + k] = 0;
				const below = left[k];
				left[k] = below + count;
				squares += count * (2 * below + count);
				products += count * all[k];
				weightLeft += count;
			}
		} while (bits !== 0);
		previous = bin;
	}
	for (let k = 0; k < classes; k++)
		left[k] = 0;
}
/** Scores a small node by sorting its rows by bin and moving them to the left side one by one. */
function scanSortedCells({ words, codes, columns, rowMask, rowBits, classMask, weightShift }, start, end, { left }, { counts: all, weight, squares: squaresOfAll }, feature, keys, best, leftOfBest) {
	const length = end - start;
	for (let i = 0; i < length; i++) {
		const each = words[start + i];
		const bin = codes[(each & rowMask) * columns + feature];
		const key = (bin << 16) | (((each >>> rowBits) & classMask) << 8) | (each >>> weightShift);
		let at = i;
		while (at > 0 && keys[at - 1] > key) {
			keys[at] = keys[at - 1];
			at--;
		}
		keys[at] = key;
	}
	if (keys[0] >> 16 === keys[length - 1] >> 16)
		return;
	let weightLeft = 0;
	let squares = 0;
	let products = 0;
	for (let i = 0; i < length - 1; i++) {
		const key = keys[i];
		const count = key & 255;
		const k = (key >> 8) & 255;
		const below = left[k];
		left[k] = below + count;
		squares += count * (2 * below + count);
		products += count * all[k];
		weightLeft += count;
		const bin = key >> 16;
		const next = keys[i + 1] >> 16;
		if (next === bin)
			continue;
		const each = squares / weightLeft + (squaresOfAll - 2 * products + squares) / (weight - weightLeft);
		if (each > best.score) {
			best.score = each;
			best.feature = feature;
			best.low = bin;
			best.high = next;
			for (let c = 0; c < all.length; c++)
				leftOfBest[c] = left[c];
		}
	}
	for (let i = 0; i < length - 1; i++)
		left[(keys[i] >> 8) & 255] = 0;
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/lanes.ts
/*
 * Lanes: the counts of all classes of a bin share one word, with 2^laneShift bits each: 8 bits for up to four classes, 16 bits
 * for two. One addition moves a bin, and no lane overflows while the node weighs at most what a lane holds. A mask has one bit
 * for each bin that holds rows. Up to four features are counted in one pass over the rows, each in a slot of 256 words. A scan
 * leaves its slot zeroed. 1.0 ns per row and feature, or 1.5 when a pass counts one feature.
 *
 * The arrays are global because a thread counts one node at a time, and V8 omits bounds checks for an array that it knows.
 */
/** Shape (4 slots, 256 bins). */
const lanes = new Int32Array(4 * 256);
/** Shape (4 slots, 8 words): one bit per bin. */
const masks = new Int32Array(4 * 8);
/** Logarithm of the bits per lane: 4 for two classes, which get 16 bits each, else 3. */
function laneShiftOf(classes) {
	return classes === 2 ? 4 : 3;
}
/**
 * Counts four features in one pass over the words from `start` to `end` - 1.
 *
 * @param features Shape (4): the columns to count, for slots 0 to 3.
 */
function fillLanes4({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, features, laneShift) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	const f3 = features[3];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const added = (each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift);
		const b0 = codes[at + f0];
		const b1 = codes[at + f1] + 256;
		const b2 = codes[at + f2] + 512;
		const b3 = codes[at + f3] + 768;
		lanes[b0] = lanes[b0] + added;
		lanes[b1] = lanes[b1] + added;
		lanes[b2] = lanes[b2] + added;
		lanes[b3] = lanes[b3] + added;
		masks[b0 >> 5] = masks[b0 >> 5] | (1 << b0);
		masks[b1 >> 5] = masks[b1 >> 5] | (1 << b1);
		masks[b2 >> 5] = masks[b2 >> 5] | (1 << b2);
		masks[b3 >> 5] = masks[b3 >> 5] | (1 << b3);
	}
}
/** Counts three features in one pass, as many as `sqrt` draws from 9 to 15 columns. */
function fillLanes3({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, features, laneShift) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const added = (each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift);
		const b0 = codes[at + f0];
		const b1 = codes[at + f1] + 256;
		const b2 = codes[at + f2] + 512;
		lanes[b0] = lanes[b0] + added;
		lanes[b1] = lanes[b1] + added;
		lanes[b2] = lanes[b2] + added;
		masks[b0 >> 5] = masks[b0 >> 5] | (1 << b0);
		masks[b1 >> 5] = masks[b1 >> 5] | (1 << b1);
		masks[b2 >> 5] = masks[b2 >> 5] | (1 << b2);
	}
}
/** Counts one feature in slot 0. */
function fillLanes({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, feature, laneShift) {
	for (let i = start; i < end; i++) {
		const each = words[i];
		const bin = codes[(each & rowMask) * columns + feature];
		lanes[bin] = lanes[bin] + ((each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift));
		masks[bin >> 5] = masks[bin >> 5] | (1 << bin);
	}
}
/**
 * Gini for lanes of 8 bits: maximises the sum over both sides of (sum of squared class counts) / count. 5 ns per bin that holds
 * rows.
 *
 * @param total Class counts of the node in lanes.
 */
function scanQuads(slot, total, feature, best) {
	const base = (slot & 3) << 8;
	let score = best.score;
	let left = 0;
	let previous = -1;
	for (let word = base >> 5; word < (base >> 5) + 8; word++) {
		let bits = masks[word & 31];
		if (bits === 0)
			continue;
		masks[word & 31] = 0;
		while (bits !== 0) {
			const bin = ((word & 31) << 5) | (31 - Math.clz32(bits & -bits));
			bits &= bits - 1;
			if (previous >= 0) {
				const right = (total - left) | 0;
				const l0 = left & 255;
				const l1 = (left >>> 8) & 255;
				const l2 = (left >>> 16) & 255;
				const l3 = left >>> 24;
				const r0 = right & 255;
				const r1 = (right >>> 8) & 255;
				const r2 = (right >>> 16) & 255;
				const r3 = right >>> 24;
				const each = (l0 * l0 + l1 * l1 + l2 * l2 + l3 * l3) / (l0 + l1 + l2 + l3) +
					(r0 * r0 + r1 * r1 + r2 * r2 + r3 * r3) / (r0 + r1 + r2 + r3);
				if (each > score) {
					score = each;
					best.score = each;
					best.feature = feature;
					best.low = previous - base;
					best.high = bin - base;
					best.left = left;
				}
			}
			left = (left + lanes[bin]) | 0;
			lanes[bin] = 0;
			previous = bin;
		}
	}
}
/** `scanQuads` for two lanes of 16 bits. */
function scanPairs(slot, total, feature, best) {
	const base = (slot & 3) << 8;
	let score = best.score;
	let left = 0;
	let previous = -1;
	for (let word = base >> 5; word < (base >> 5) + 8; word++) {
		let bits = masks[word & 31];
		if (bits === 0)
			continue;
		masks[word & 31] = 0;
		while (bits !== 0) {
			const bin = ((word & 31) << 5) | (31 - Math.clz32(bits & -bits));
			bits &= bits - 1;
			if (previous >= 0) {
				const right = (total - left) | 0;
				const l0 = left & 65_535;
				const l1 = left >>> 16;
				const r0 = right & 65_535;
				const r1 = right >>> 16;
				const each = (l0 * l0 + l1 * l1) / (l0 + l1) + (r0 * r0 + r1 * r1) / (r0 + r1);
				if (each > score) {
					score = each;
					best.score = each;
					best.feature = feature;
					best.low = previous - base;
					best.high = bin - base;
					best.left = left;
				}
			}
			left = (left + lanes[bin]) | 0;
			lanes[bin] = 0;
			previous = bin;
		}
	}
}
/**
 * Scores a small node by sorting its rows by bin and moving them to the left side one by one, with lanes of 8 bits.
 *
 * @param keys Shape (rows of the node), at least: receives bin << 16 | class << 11 | weight.
 */
function scanSorted({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, total, feature, keys, best) {
	const length = end - start;
	for (let i = 0; i < length; i++) {
		const each = words[start + i];
		const bin = codes[(each & rowMask) * columns + feature];
		const key = (bin << 16) | (((each >>> rowBits) & 3) << 11) | (each >>> weightShift);
		let at = i;
		while (at > 0 && keys[at - 1] > key) {
			keys[at] = keys[at - 1];
			at--;
		}
		keys[at] = key;
	}
	if (keys[0] >> 16 === keys[length - 1] >> 16)
		return;
	let left = 0;
	for (let i = 0; i < length - 1; i++) {
		const key = keys[i];
		left = (left + ((key & 255) << ((key >> 8) & 24))) | 0;
		const bin = key >> 16;
		const next = keys[i + 1] >> 16;
		if (next === bin)
			continue;
		const right = (total - left) | 0;
		const l0 = left & 255;
		const l1 = (left >>> 8) & 255;
		const l2 = (left >>> 16) & 255;
		const l3 = left >>> 24;
		const r0 = right & 255;
		const r1 = (right >>> 8) & 255;
		const r2 = (right >>> 16) & 255;
		const r3 = right >>> 24;
		const each = (l0 * l0 + l1 * l1 + l2 * l2 + l3 * l3) / (l0 + l1 + l2 + l3) +
			(r0 * r0 + r1 * r1 + r2 * r2 + r3 * r3) / (r0 + r1 + r2 + r3);
		if (each > best.score) {
			best.score = each;
			best.feature = feature;
			best.low = bin;
			best.high = next;
			best.left = left;
		}
	}
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/packed-sample.ts
/** Least number of bits for a weight. A row that is drawn more often takes several words. */
const leastWeightBits = 4;
/** Returns true if a row's number, class and weight fit into one word. */
function fitsWord(plan) {
	return plan.classes <= 256 && bitsOf(plan.rows) + classBitsOf(plan) + leastWeightBits <= 32;
}
function packedSample(plan, { codes, columns }) {
	const entries = plan.draws > 0 ? Math.min(plan.rows, plan.draws) : plan.rows;
	const rowBits = bitsOf(plan.rows);
	const classBits = classBitsOf(plan);
	return {
		words: new Int32Array(entries),
		moved: new Int32Array(entries),
		codes,
		columns,
		rowBits,
		rowMask: 2 ** rowBits - 1,
		classBits,
		classMask: 2 ** classBits - 1,
		weightShift: rowBits + classBits,
	};
}
/**
 * Packs the rows that were drawn at least once, and adds the weight of each class to `totals`.
 *
 * @param counts Shape (rows of the table): how often each row was drawn.
 * @returns Number of words.
 */
function pack({ words, rowBits, weightShift }, counts, classes, totals) {
	const most = 2 ** Math.min(30, 32 - weightShift) - 1;
	let length = 0;
	for (let row = 0; row < counts.length; row++) {
		let count = counts[row];
		if (count === 0)
			continue;
		const own = classes[row];
		totals[own] = totals[own] + count;
		for (; count > most; count -= most)
			words[length++] = row | (own << rowBits) | (most << weightShift);
		words[length++] = row | (own << rowBits) | (count << weightShift);
	}
	return length;
}
/**
 * Moves the rows with bins up to `low` before the others, in their present order: 1.5 ns per row. The loop has no branch, which a
 * processor would predict wrong half the time.
 *
 * @returns The first word of the right side.
 */
function dividePacked({ words, moved, codes, columns, rowMask }, feature, low, start, end) {
	let left = start;
	let right = 0;
	for (let i = start; i < end; i++) {
		const each = words[i];
		const goesRight = (low - codes[(each & rowMask) * columns + feature]) >>> 31;
		words[left] = each;
		moved[right] = each;
		right += goesRight;
		left += 1 - goesRight;
	}
	for (let i = 0; i < right; i++)
		words[left + i] = moved[i];
	return left;
}
/** Returns the number of bits for a class. It is at least two, because lanes and slots always hold four classes. */
function classBitsOf({ classes }) {
	return Math.max(2, bitsOf(classes));
}
function bitsOf(numbers) {
	return Math.max(1, 32 - Math.clz32(numbers - 1));
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/slots.ts
/**
 * Shape (4 slots, 256 bins, 4 classes): counts of up to four classes by bin, for nodes of any weight. Up to four features are
 * counted in one pass over the rows, each in a slot. A scan leaves its slot zeroed. 1.0 to 1.1 ns per row and feature. See
 * `lanes.ts` for why the array is global.
 */
const slots = new Int32Array(4 * 256 * 4);
/**
 * Counts four features in one pass over the words from `start` to `end` - 1.
 *
 * @param features Shape (4): the columns to count, for slots 0 to 3.
 */
function fillSlots4({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, features) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	const f3 = features[3];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const own = (each >>> rowBits) & 3;
		const weight = each >>> weightShift;
		const s0 = (codes[at + f0] << 2) | own;
		const s1 = ((codes[at + f1] << 2) | own) + 1024;
		const s2 = ((codes[at + f2] << 2) | own) + 2048;
		const s3 = ((codes[at + f3] << 2) | own) + 3072;
		slots[s0] = slots[s0] + weight;
		slots[s1] = slots[s1] + weight;
		slots[s2] = slots[s2] + weight;
		slots[s3] = slots[s3] + weight;
	}
}
/** Counts three features in one pass. */
function fillSlots3({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, features) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const own = (each >>> rowBits) & 3;
		const weight = each >>> weightShift;
		const s0 = (codes[at + f0] << 2) | own;
		const s1 = ((codes[at + f1] << 2) | own) + 1024;
		const s2 = ((codes[at + f2] << 2) | own) + 2048;
		slots[s0] = slots[s0] + weight;
		slots[s1] = slots[s1] + weight;
		slots[s2] = slots[s2] + weight;
	}
}
/** Counts one feature in slot 0. */
function fillSlots({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, feature) {
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (codes[(each & rowMask) * columns + feature] << 2) | ((each >>> rowBits) & 3);
		slots[at] = slots[at] + (each >>> weightShift);
	}
}
/**
 * Gini over one slot: maximises the sum over both sides of (sum of squared class counts) / count. 4 ns per bin.
 * The counts are halved, which is exact: V8 keeps halves as 64-bit floats, while it converts whole numbers again for every square.
 * All training of three classes takes 0.85 of the time.
 *
 * @param bins Bins of the feature.
 * @param totals Shape (4): class counts of the node.
 * @param left Shape (4): receives the class counts of the left side when the split is a new best.
 */
function scanSlots(slot, bins, totals, feature, best, left) {
	const base = (slot & 3) << 10;
	const t0 = totals[0] * 0.5;
	const t1 = totals[1] * 0.5;
	const t2 = totals[2] * 0.5;
	const t3 = totals[3] * 0.5;
	let score = best.score * 0.5;
	let l0 = 0;
	let l1 = 0;
	let l2 = 0;
	let l3 = 0;
	let previous = -1;
	for (let bin = 0; bin < bins; bin++) {
		const at = base | ((bin & 255) << 2);
		const c0 = slots[at];
		const c1 = slots[at + 1];
		const c2 = slots[at + 2];
		const c3 = slots[at + 3];
		if ((c0 | c1 | c2 | c3) === 0)
			continue;
		slots[at] = 0;
		slots[at + 1] = 0;
		slots[at + 2] = 0;
		slots[at + 3] = 0;
		if (previous >= 0) {
			const r0 = t0 - l0;
			const r1 = t1 - l1;
			const r2 = t2 - l2;
			const r3 = t3 - l3;
			const each = (l0 * l0 + l1 * l1 + l2 * l2 + l3 * l3) / (l0 + l1 + l2 + l3) +
				(r0 * r0 + r1 * r1 + r2 * r2 + r3 * r3) / (r0 + r1 + r2 + r3);
			if (each > score) {
				score = each;
				best.score = each * 2;
				best.feature = feature;
				best.low = previous;
				best.high = bin;
				left[0] = l0 * 2;
				left[1] = l1 * 2;
				left[2] = l2 * 2;
				left[3] = l3 * 2;
			}
		}
		l0 += c0 * 0.5;
		l1 += c1 * 0.5;
		l2 += c2 * 0.5;
		l3 += c3 * 0.5;
		previous = bin;
	}
}
/** `scanSlots` for two or three classes. */
function scanSlots3(slot, bins, totals, feature, best, left) {
	const base = (slot & 3) << 10;
	const t0 = totals[0] * 0.5;
	const t1 = totals[1] * 0.5;
	const t2 = totals[2] * 0.5;
	let score = best.score * 0.5;
	let l0 = 0;
	let l1 = 0;
	let l2 = 0;
	let previous = -1;
	for (let bin = 0; bin < bins; bin++) {
		const at = base | ((bin & 255) << 2);
		const c0 = slots[at];
		const c1 = slots[at + 1];
		const c2 = slots[at + 2];
		if ((c0 | c1 | c2) === 0)
			continue;
		slots[at] = 0;
		slots[at + 1] = 0;
		slots[at + 2] = 0;
		if (previous >= 0) {
			const r0 = t0 - l0;
			const r1 = t1 - l1;
			const r2 = t2 - l2;
			const each = (l0 * l0 + l1 * l1 + l2 * l2) / (l0 + l1 + l2) + (r0 * r0 + r1 * r1 + r2 * r2) / (r0 + r1 + r2);
			if (each > score) {
				score = each;
				best.score = each * 2;
				best.feature = feature;
				best.low = previous;
				best.high = bin;
				left[0] = l0 * 2;
				left[1] = l1 * 2;
				left[2] = l2 * 2;
				left[3] = 0;
			}
		}
		l0 += c0 * 0.5;
		l1 += c1 * 0.5;
		l2 += c2 * 0.5;
		previous = bin;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/count-splits.ts







/** Up to this many rows, sorting is faster than any histogram. */
const rowsToSort = 6;
/** The same for more than four classes. */
const rowsToSortCells = 12;
/** Maximum number of rows that are counted in lanes of 16 bits if there are two classes. */
const rowsForPairs = 512;
/** Returns true if `CountSplits` can grow this forest: Gini, leaf size 1, and no weights except bootstrap counts. */
function countsFit(plan, weighted) {
	return plan.criterion === "gini" && plan.minSamplesLeaf === 1 && !weighted && fitsWord(plan);
}
/** Gini splits over bootstrap counts: the fastest splitter, which most tables use. */
class CountSplits {
	best = noSplit();
	counts;
	gain = 0;
	#plan;
	#bins;
	#classes;
	#features;
	#sample;
	#laneShift;
	#cells;
	#drawn = new Int32Array(4);
	#keys = new Int32Array(rowsToSortCells);
	/** Class counts of the current node, with room for at least four classes. `#left` holds those of the best split's left side. */
	#node;
	#left;
	/** Class counts of the right children on the stack. */
	#stack = new Int32Array(256);
	#stacked = 0;
	constructor({ plan, bins, random }, classes) {
		const few = plan.classes <= 4;
		const width = Math.max(4, plan.classes);
		this.#plan = plan;
		this.#bins = bins;
		this.#classes = classes;
		this.#features = new features/* FeatureDraw */.t(plan.columns, plan.maxFeatures === plan.columns, random);
		this.#sample = packedSample(plan, bins);
		this.#laneShift = laneShiftOf(plan.classes);
		this.#cells = emptyCells(width, few ? 0 : this.#sample.classBits);
		this.#node = { counts: new Int32Array(width), weight: 0, squares: 0 };
		this.#left = new Int32Array(width);
		this.counts = new Uint8Array(plan.rows);
	}
	begin(random) {
		this.#features.reset(random);
		drawBootstrap(this.counts, this.#plan.draws, random);
		this.#stacked = 0;
		return pack(this.#sample, this.counts, this.#classes, this.#node.counts.fill(0));
	}
	enter() {
		const node = this.#node;
		const { counts } = node;
		let weight = 0;
		let squares = 0;
		for (let k = 0; k < counts.length; k++) {
			const count = counts[k];
			weight += count;
			squares += count * count;
		}
		node.weight = weight;
		node.squares = squares;
		// All rows are of one class.
		return squares === weight * weight;
	}
	find(start, end) {
		const { weight, squares } = this.#node;
		const best = this.best;
		const rows = end - start;
		best.score = -1;
		best.feature = -1;
		this.#features.restart();
		if (this.#plan.classes > 4) {
			if (rows <= rowsToSortCells)
				this.#sort(start, end);
			else
				this.#count("cells", start, end);
		}
		else if (weight <= 255 && rows <= rowsToSort)
			this.#sort(start, end);
		else if (weight <= 255 && this.#plan.classes > 2)
			this.#count("quads", start, end);
		else if (weight <= 65_535 && rows <= rowsForPairs && this.#plan.classes === 2)
			this.#count("pairs", start, end);
		else
			this.#count("slots", start, end);
		if (best.feature < 0)
			return false;
		this.gain = best.score - squares / weight;
		return true;
	}
	/** A split into pure children scores the node's weight, which no other feature can exceed. */
	#sort(start, end) {
		const { columns, maxFeatures, classes } = this.#plan;
		const { best } = this;
		const node = this.#node;
		const total = this.#lanesOf(8);
		for (let seen = 0; seen < columns && (seen < maxFeatures || best.feature < 0) && best.score < node.weight; seen++) {
			const feature = this.#features.next();
			if (classes <= 4)
				scanSorted(this.#sample, start, end, total, feature, this.#keys, best);
			else
				scanSortedCells(this.#sample, start, end, this.#cells, node, feature, this.#keys, best, this.#left);
		}
		if (classes <= 4)
			this.#unpack(8);
	}
	#count(counting, start, end) {
		const { columns, maxFeatures } = this.#plan;
		const { weight } = this.#node;
		const { best } = this;
		const features = this.#drawn;
		const total = counting === "quads" ? this.#lanesOf(8) : counting === "pairs" ? this.#lanesOf(16) : 0;
		for (let seen = 0; seen < columns && (seen < maxFeatures || best.feature < 0) && best.score < weight;) {
			const width = featuresOfPass(maxFeatures - seen, counting);
			for (let slot = 0; slot < width; slot++)
				features[slot] = this.#features.next();
			this.#fill(counting, width, start, end);
			let needed = 0;
			for (let slot = 0; slot < width; slot++) {
				if (best.score < weight)
					needed++;
				this.#scan(counting, slot, features[slot], total);
			}
			if (needed < width)
				this.#features.putBack(width - needed);
			seen += width;
		}
		if (counting === "quads")
			this.#unpack(8);
		else if (counting === "pairs")
			this.#unpack(16);
	}
	#fill(counting, width, start, end) {
		const sample = this.#sample;
		const features = this.#drawn;
		if (counting === "cells") {
			if (width === 4)
				fillCells4(sample, start, end, features, this.#cells);
			else
				fillCells(sample, start, end, features[0], this.#cells);
		}
		else if (counting === "slots") {
			if (width === 4)
				fillSlots4(sample, start, end, features);
			else if (width === 3)
				fillSlots3(sample, start, end, features);
			else
				fillSlots(sample, start, end, features[0]);
		}
		else if (width === 4)
			fillLanes4(sample, start, end, features, this.#laneShift);
		else if (width === 3)
			fillLanes3(sample, start, end, features, this.#laneShift);
		else
			fillLanes(sample, start, end, features[0], this.#laneShift);
	}
	#scan(counting, slot, feature, total) {
		const { best } = this;
		if (counting === "quads")
			scanQuads(slot, total, feature, best);
		else if (counting === "pairs")
			scanPairs(slot, total, feature, best);
		else {
			const bins = this.#bins.edges[feature].length + 1;
			const node = this.#node;
			if (counting === "cells")
				scanCells(this.#cells, slot, bins, node, feature, best, this.#left);
			else if (this.#plan.classes < 4)
				scanSlots3(slot, bins, node.counts, feature, best, this.#left);
			else
				scanSlots(slot, bins, node.counts, feature, best, this.#left);
		}
	}
	/** The node's class counts in lanes. */
	#lanesOf(bits) {
		const { counts } = this.#node;
		return bits === 8
			? counts[0] | (counts[1] << 8) | (counts[2] << 16) | (counts[3] << 24)
			: counts[0] | (counts[1] << 16);
	}
	/** Unpacks the class counts of the left child from the lanes of the best split. */
	#unpack(bits) {
		const { left } = this.best;
		const to = this.#left;
		if (bits === 8) {
			to[0] = left & 255;
			to[1] = (left >>> 8) & 255;
			to[2] = (left >>> 16) & 255;
			to[3] = left >>> 24;
		}
		else {
			to[0] = left & 65_535;
			to[1] = left >>> 16;
		}
	}
	divide(start, end) {
		return dividePacked(this.#sample, this.best.feature, this.best.low, start, end);
	}
	descend() {
		const { counts } = this.#node;
		const at = this.#stacked;
		if (at + counts.length > this.#stack.length) {
			const larger = new Int32Array(this.#stack.length * 2 + counts.length);
			larger.set(this.#stack);
			this.#stack = larger;
		}
		for (let k = 0; k < counts.length; k++) {
			this.#stack[at + k] = counts[k] - this.#left[k];
			counts[k] = this.#left[k];
		}
		this.#stacked = at + counts.length;
	}
	resume() {
		const { counts } = this.#node;
		this.#stacked -= counts.length;
		for (let k = 0; k < counts.length; k++)
			counts[k] = this.#stack[this.#stacked + k];
	}
	close(leaves, tree) {
		leaves.addCounts(this.#node.counts, tree);
	}
}
/** Features of the next pass: as many as a kernel counts at once. */
function featuresOfPass(left, counting) {
	if (counting !== "cells" && (left === 3 || left === 6))
		return 3;
	return left >= 4 ? 4 : 1;
}

var units = __webpack_require__("src/models/forest/units.ts");
;// CONCATENATED MODULE: ./src/models/forest/tree-stores.ts

/** Leaves of the tree that is being grown, in whole units: see `ClassificationForest` and `RegressionForest`. */
class LeafStore {
	#width;
	#trees;
	#empty;
	#units = new Int32Array(1024);
	length = 0;
	/**
	 * @param width Numbers per leaf.
	 * @param empty Shape (width): totals of the table, which a leaf without rows takes instead of its own.
	 */
	constructor(width, trees, empty) {
		this.#width = width;
		this.#trees = trees;
		this.#empty = empty;
	}
	/** Adds a leaf of classification: divides the tree's units among the classes in proportion to their counts. */
	addCounts(counts, tree) {
		const at = this.#reserve();
		if (!(0,units/* distribute */.mn)(counts, (0,units/* unitsOfTree */.Zo)(tree, this.#trees), this.#units, at, this.#width)) {
			(0,units/* distribute */.mn)(this.#empty, (0,units/* unitsOfTree */.Zo)(tree, this.#trees), this.#units, at, this.#width);
		}
		this.length++;
	}
	/** Adds a leaf of regression. */
	addSteps(steps) {
		const at = this.#reserve();
		this.#units[at] = steps;
		this.length++;
	}
	take() {
		return this.#units.slice(0, this.length * this.#width);
	}
	get units() {
		return this.#units;
	}
	#reserve() {
		const at = this.length * this.#width;
		if (at + this.#width > this.#units.length) {
			const larger = new Int32Array(Math.max(this.#units.length * 2, at + this.#width));
			larger.set(this.#units);
			this.#units = larger;
		}
		return at;
	}
}
/** Nodes of the tree that is being grown. `bin` is the highest bin that goes left. */
class NodeStore {
	feature = new Int32Array(1024);
	bin = new Uint8Array(1024);
	left = new Int32Array(1024);
	length = 0;
	/** Adds a node, which is a leaf until it is split. */
	add() {
		const node = this.length++;
		if (node === this.feature.length) {
			const { feature, bin, left } = this;
			this.feature = new Int32Array(node * 2);
			this.feature.set(feature);
			this.bin = new Uint8Array(node * 2);
			this.bin.set(bin);
			this.left = new Int32Array(node * 2);
			this.left.set(left);
		}
		this.feature[node] = -1;
		return node;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/tree.ts


/** Grows trees one after the other in the same arrays, left child first, so that a node's rows are still in the cache. */
class TreeGrower {
	nodes = new NodeStore();
	leaves;
	#plan;
	#splits;
	#edges;
	/** A stack of right children: node, start, end and depth of each. */
	#waiting = new Int32Array(256);
	constructor({ plan, splits, edges, leaves }) {
		this.#plan = plan;
		this.#splits = splits;
		this.#edges = edges;
		this.leaves = leaves;
	}
	grow(tree) {
		const { maxDepth, minSamplesSplit, columns, seed } = this.#plan;
		const splits = this.#splits;
		const { nodes, leaves } = this;
		const least = Math.max(minSamplesSplit, 2 * this.#plan.minSamplesLeaf);
		const importances = new Float64Array(columns);
		nodes.length = 0;
		leaves.length = 0;
		let waiting = 0;
		let start = 0;
		let end = splits.begin(new random/* Random */.o(seed, tree));
		let depth = 0;
		let node = nodes.add();
		for (;;) {
			const pure = splits.enter(start, end);
			if (!pure && depth < maxDepth && end - start >= least && splits.find(start, end)) {
				const { feature, low, high } = splits.best;
				const middle = splits.divide(start, end);
				const left = nodes.add();
				const right = nodes.add();
				nodes.feature[node] = feature;
				// All edges between the two bins divide the training rows in the same way. The middle one suits unseen rows best.
				nodes.bin[node] = (low + high - 1) >> 1;
				nodes.left[node] = left;
				importances[feature] = importances[feature] + splits.gain;
				depth++;
				if (waiting + 4 > this.#waiting.length) {
					const larger = new Int32Array(this.#waiting.length * 2);
					larger.set(this.#waiting);
					this.#waiting = larger;
				}
				this.#waiting[waiting] = right;
				this.#waiting[waiting + 1] = middle;
				this.#waiting[waiting + 2] = end;
				this.#waiting[waiting + 3] = depth;
				waiting += 4;
				splits.descend();
				node = left;
				end = middle;
			}
			else {
				nodes.left[node] = leaves.length;
				splits.close(leaves, tree);
				if (waiting === 0)
					break;
				waiting -= 4;
				node = this.#waiting[waiting];
				start = this.#waiting[waiting + 1];
				end = this.#waiting[waiting + 2];
				depth = this.#waiting[waiting + 3];
				splits.resume();
			}
		}
		return {
			tree,
			feature: nodes.feature.slice(0, nodes.length),
			threshold: this.#thresholds(),
			left: nodes.left.slice(0, nodes.length),
			leaves: leaves.take(),
			importances,
		};
	}
	#thresholds() {
		const { feature, bin, length } = this.nodes;
		const thresholds = new Float32Array(length);
		for (let node = 0; node < length; node++) {
			if (feature[node] >= 0)
				thresholds[node] = this.#edges[feature[node]][bin[node]];
		}
		return thresholds;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/sorted-rows.ts
/**
 * Sorts the rows of a small node by the bin of one feature, rows of one bin in their present order. Inserting one row after the
 * other is faster than a histogram up to about twelve rows.
 *
 * @param keys Shape (rows of the node), at least: the result, as bin << 8 | place, where place counts from `start`.
 * @param rows Shape (rows of the tree): row numbers of the table.
 * @param start First place of the node in `rows`; `end` is the place after its last.
 */
function sortByBin(keys, rows, start, end, { codes, columns }, feature) {
	for (let i = 0; i < end - start; i++) {
		const key = (codes[rows[start + i] * columns + feature] << 8) | i;
		let at = i;
		while (at > 0 && keys[at - 1] > key) {
			keys[at] = keys[at - 1];
			at--;
		}
		keys[at] = key;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/tandem.ts
function tandem(first, movedFirst, weighted) {
	const numbers = weighted ? Float64Array : Int32Array;
	const { length } = first;
	return {
		rows: new Int32Array(length),
		first,
		weight: new numbers(length),
		movedRows: new Int32Array(length),
		movedFirst,
		movedWeight: new numbers(length),
	};
}
/**
 * Moves the rows with bins up to `low` before the others, in their present order, without a branch: 3 ns per row.
 *
 * @returns The first place of the right side.
 */
function divideTandem({ rows, first, weight, movedRows, movedFirst, movedWeight }, { codes, columns }, feature, low, start, end) {
	let left = start;
	let right = 0;
	for (let i = start; i < end; i++) {
		const row = rows[i];
		const one = first[i];
		const other = weight[i];
		const goesRight = (low - codes[row * columns + feature]) >>> 31;
		rows[left] = row;
		first[left] = one;
		weight[left] = other;
		movedRows[right] = row;
		movedFirst[right] = one;
		movedWeight[right] = other;
		right += goesRight;
		left += 1 - goesRight;
	}
	for (let i = 0; i < right; i++) {
		rows[left + i] = movedRows[i];
		first[left + i] = movedFirst[i];
		weight[left + i] = movedWeight[i];
	}
	return left;
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/value-lists.ts
/** Up to this many rows, insertion sort is faster than counting sort. */
const rowsToInsert = 24;
/** Rows of the largest node whose subtree is grown on lists. 128 was the fastest of 32, 64, 128 and 256. */
const rowsInLists = 128;
/*
 * Values of the rows in the lists, by place. The arrays are global for the reason given in `value-sums.ts`: a thread grows one
 * subtree at a time.
 */
const targets = new Float64Array(rowsInLists);
const values = new Float64Array(rowsInLists);
const weights = new Float64Array(rowsInLists);
const goesRight = new Uint8Array(rowsInLists);
const moved = new Int32Array(rowsInLists);
const starts = new Int32Array(256);
/**
 * A node's rows, sorted by bin once for every feature. Each split then divides the lists in place, so no row of the subtree is
 * sorted or binned again. An entry is bin << 7 | place, where place numbers the node's rows from 0. The lists have the shape
 * (columns, `rowsInLists`), and every node of the subtree is a range of all of them. Scanning and dividing take 2 ns each per row
 * and feature.
 */
class ValueLists {
	#bins;
	#leastInLeaf;
	#leastToSplit;
	#best;
	#lists;
	#start = 0;
	#end = 0;
	constructor(bins, { minSamplesLeaf, minSamplesSplit }, best) {
		this.#bins = bins;
		this.#leastInLeaf = minSamplesLeaf;
		this.#leastToSplit = Math.max(minSamplesSplit, 2 * minSamplesLeaf);
		this.#best = best;
		this.#lists = new Int32Array(bins.columns * rowsInLists);
	}
	reset() {
		this.#start = 0;
		this.#end = 0;
	}
	/** Returns true if the node is in the subtree for which the lists were loaded. */
	holds(start, end) {
		return start >= this.#start && end <= this.#end;
	}
	load(sample, valuesOfRows, start, end) {
		this.#start = start;
		this.#end = end;
		const { rows, first, weight } = sample;
		const length = end - start;
		for (let place = 0; place < length; place++) {
			targets[place] = first[start + place];
			weights[place] = weight[start + place];
			values[place] = valuesOfRows[rows[start + place]];
		}
		const { codes, columns } = this.#bins;
		for (let feature = 0; feature < columns; feature++) {
			const base = feature * rowsInLists;
			if (length <= rowsToInsert)
				insertSorted(this.#lists, base, codes, columns, feature, rows, start, length);
			else
				countSorted(this.#lists, base, codes, columns, feature, rows, start, length);
		}
	}
	/** Sums the node into `node`. Returns whether all its rows have the same target. */
	enter(start, end, node) {
		const lists = this.#lists;
		const value = values[lists[start - this.#start] & 127];
		let target = 0;
		let weight = 0;
		let pure = true;
		for (let i = start - this.#start; i < end - this.#start; i++) {
			const place = lists[i] & 127;
			target += targets[place];
			weight += weights[place];
			if (values[place] !== value)
				pure = false;
		}
		node.target = target;
		node.weight = weight;
		return pure;
	}
	/** Scores the splits of all features, beginning with the feature `first`: ties then favour no column. */
	scan(start, end, first, node) {
		const { columns } = this.#bins;
		scanLists(this.#lists, columns, first, start - this.#start, end - this.#start, node, this.#leastInLeaf, this.#best);
	}
	divide(start, end, feature, low) {
		const lists = this.#lists;
		const base = feature * rowsInLists - this.#start;
		let middle = start;
		for (let i = start; i < end; i++) {
			const key = lists[base + i];
			const right = (low - (key >> 7)) >>> 31;
			goesRight[key & 127] = right;
			middle += 1 - right;
		}
		// If both children are leaves, only one list is read again, to sum their rows.
		const leaves = middle - start < this.#leastToSplit && end - middle < this.#leastToSplit;
		divideLists(lists, leaves ? 1 : this.#bins.columns, start - this.#start, end - this.#start);
		return middle;
	}
}
function insertSorted(lists, base, codes, columns, feature, rows, start, length) {
	for (let place = 0; place < length; place++) {
		const key = (codes[rows[start + place] * columns + feature] << 7) | place;
		let at = base + place;
		while (at > base && lists[at - 1] > key) {
			lists[at] = lists[at - 1];
			at--;
		}
		lists[at] = key;
	}
}
function countSorted(lists, base, codes, columns, feature, rows, start, length) {
	starts.fill(0);
	for (let place = 0; place < length; place++) {
		const bin = codes[rows[start + place] * columns + feature];
		starts[bin] = starts[bin] + 1;
	}
	// Reading the sum from the array again would wait for its writing, which takes five times as long.
	let before = 0;
	for (let bin = 0; bin < 256; bin++) {
		const count = starts[bin];
		starts[bin] = before;
		before += count;
	}
	for (let place = 0; place < length; place++) {
		const bin = codes[rows[start + place] * columns + feature];
		lists[base + starts[bin]] = (bin << 7) | place;
		starts[bin] = starts[bin] + 1;
	}
}
/** Scans all lists in one call: most nodes hold a few rows, and a call per list would take as long as its scan. */
function scanLists(lists, columns, first, start, end, { target, weight }, least, best) {
	let score = best.score;
	for (let turn = 0; turn < columns; turn++) {
		const feature = first + turn < columns ? first + turn : first + turn - columns;
		const from = feature * rowsInLists + start;
		const last = feature * rowsInLists + end - least;
		let i = from;
		let key = lists[i];
		if (key >> 7 === lists[last + least - 1] >> 7)
			continue;
		let targetLeft = 0;
		let weightLeft = 0;
		// The first rows are fewer than a leaf must hold.
		for (; i < from + least - 1; i++) {
			targetLeft += targets[key & 127];
			weightLeft += weights[key & 127];
			key = lists[i + 1];
		}
		for (; i < last; i++) {
			targetLeft += targets[key & 127];
			weightLeft += weights[key & 127];
			const next = lists[i + 1];
			const targetRight = target - targetLeft;
			const weightRight = weight - weightLeft;
			const each = (targetLeft * targetLeft) / weightLeft + (targetRight * targetRight) / weightRight;
			if (each > score && next >> 7 !== key >> 7 && weightRight > 0) {
				score = each;
				best.score = each;
				best.feature = feature;
				best.low = key >> 7;
				best.high = next >> 7;
			}
			key = next;
		}
		// Two rows are separated by the first feature in which they differ.
		if (end - start === 2 && best.feature >= 0)
			return;
	}
}
/** Moves the entries of rows that go right behind the others in every list, stable. */
function divideLists(lists, columns, start, end) {
	for (let feature = 0; feature < columns; feature++) {
		const to = feature * rowsInLists + end;
		let left = feature * rowsInLists + start;
		let count = 0;
		for (let i = left; i < to; i++) {
			const key = lists[i];
			const right = goesRight[key & 127];
			lists[left] = key;
			moved[count & 127] = key;
			count = (count + right) | 0;
			left = (left + 1 - right) | 0;
		}
		for (let i = 0; i < count; i++)
			lists[left + i] = moved[i & 127];
	}
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/value-sums.ts
/*
 * Sums of weighted targets and of weights by bin, for up to four features at a time. Two separate arrays are filled in two thirds
 * of the time of one interleaved array. The arrays are global because a thread sums one node at a time, and V8 omits bounds
 * checks for an array that it knows and an index of so few bits. A scan leaves its slot zeroed.
 */
/** Shape (4 slots, 256 bins): sums of weight × target. */
const value_sums_targets = new Float64Array(4 * 256);
/** Shape (4 slots, 256 bins): sums of weights. */
const value_sums_weights = new Float64Array(4 * 256);
/** Shape (4 slots, 256 bins): rows. Only counted when `minSamplesLeaf` is above 1. */
const counts = new Int32Array(4 * 256);
/** One bit for each bin that holds rows, while they are listed. */
const mask = new Int32Array(32);
/** Shape (256): the listed bins in ascending order. */
const bins = new Int32Array(256);
/**
 * Sums four features in one pass over the places from `start` to `end` - 1: 0.65 ns per row and feature.
 *
 * @param features Shape (4): the columns to sum, for slots 0 to 3.
 */
function fillValues4({ rows, first, weight }, start, end, { codes, columns }, features) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	const f3 = features[3];
	for (let i = start; i < end; i++) {
		const at = rows[i] * columns;
		const y = first[i];
		const w = weight[i];
		const b0 = codes[at + f0];
		const b1 = codes[at + f1] + 256;
		const b2 = codes[at + f2] + 512;
		const b3 = codes[at + f3] + 768;
		value_sums_targets[b0] = value_sums_targets[b0] + y;
		value_sums_weights[b0] = value_sums_weights[b0] + w;
		value_sums_targets[b1] = value_sums_targets[b1] + y;
		value_sums_weights[b1] = value_sums_weights[b1] + w;
		value_sums_targets[b2] = value_sums_targets[b2] + y;
		value_sums_weights[b2] = value_sums_weights[b2] + w;
		value_sums_targets[b3] = value_sums_targets[b3] + y;
		value_sums_weights[b3] = value_sums_weights[b3] + w;
	}
}
/** Sums one feature in slot 0: 1.05 ns per row. */
function fillValues({ rows, first, weight }, start, end, { codes, columns }, feature) {
	for (let i = start; i < end; i++) {
		const bin = codes[rows[i] * columns + feature];
		value_sums_targets[bin] = value_sums_targets[bin] + first[i];
		value_sums_weights[bin] = value_sums_weights[bin] + weight[i];
	}
}
/** Lists the bins that hold rows of the node, in ascending order, and returns their number. */
function listBins(rows, start, end, { codes, columns }, feature) {
	for (let i = start; i < end; i++) {
		const bin = codes[rows[i] * columns + feature];
		mask[bin >> 5] = mask[bin >> 5] | (1 << bin);
	}
	let count = 0;
	for (let word = 0; word < 8; word++) {
		let bits = mask[word];
		mask[word] = 0;
		while (bits !== 0) {
			bins[count++] = (word << 5) + 31 - Math.clz32(bits & -bits);
			bits &= bits - 1;
		}
	}
	return count;
}
/** Lists all bins of a column, and returns their number. */
function listAllBins(count) {
	for (let bin = 0; bin < count; bin++)
		bins[bin] = bin;
	return count;
}
/** Counts the rows of the node by bin. */
function countRows(rows, start, end, { codes, columns }, feature, slot) {
	for (let i = start; i < end; i++) {
		const bin = codes[rows[i] * columns + feature] + (slot << 8);
		counts[bin] = counts[bin] + 1;
	}
}
/**
 * Scores the boundaries between the listed bins: maximises the sum over both sides of (sum of weighted targets)² / weight. 2 ns
 * per bin: the loop does not branch on whether a bin holds rows, which a processor would predict badly.
 *
 * @param listed Number of listed bins.
 * @param least Rows that each side must hold at least.
 * @returns Whether the feature separates any rows.
 */
function scanValues(slot, listed, { rows, target: all, weight: total }, least, feature, best) {
	const base = (slot & 3) << 8;
	// Weights are positive: a bin of weight 0 holds no rows.
	let last = listed - 1;
	while (value_sums_weights[base | (bins[last & 255] & 255)] === 0)
		last--;
	let score = best.score;
	let bar = barOf(score);
	let target = 0;
	let weight = 0;
	let rowsLeft = 0;
	let open = false;
	for (let i = 0; i < last; i++) {
		const bin = bins[i & 255] & 255;
		const at = base | bin;
		const own = value_sums_weights[at];
		if (open && own !== 0) {
			best.high = bin;
			open = false;
		}
		target += value_sums_targets[at];
		weight += own;
		value_sums_targets[at] = 0;
		value_sums_weights[at] = 0;
		if (least > 1) {
			rowsLeft += counts[at];
			counts[at] = 0;
		}
		const targetRight = all - target;
		const weightRight = total - weight;
		const squareLeft = target * target;
		const squareRight = targetRight * targetRight;
		// The boundary after an empty bin divides the same rows as the one before it, so it never scores higher.
		if (squareLeft * weightRight + squareRight * weight > bar * weight * weightRight) {
			const each = squareLeft / weight + squareRight / weightRight;
			// A difference of real weights may be rounded to 0.
			if (each > score && weightRight > 0 && (least === 1 || (rowsLeft >= least && rows - rowsLeft >= least))) {
				score = each;
				bar = barOf(each);
				best.score = each;
				best.feature = feature;
				best.low = bin;
				open = true;
			}
		}
	}
	const bin = bins[last & 255] & 255;
	if (open)
		best.high = bin;
	value_sums_targets[base | bin] = 0;
	value_sums_weights[base | bin] = 0;
	counts[base | bin] = 0;
	return weight > 0;
}
/** A bound to compare a / u + b / v with a score without dividing: it can only be higher when a v + b u > bound × u v. */
function barOf(score) {
	return score * (1 - 1e-12);
}

;// CONCATENATED MODULE: ./src/models/forest/value-splits.ts







/** Up to this many rows, sorting is faster than a histogram. */
const value_splits_rowsToSort = 8;
/** Larger nodes fill most bins, so scanning all bins is cheaper than listing the used ones. */
const rowsToMark = 128;
/**
 * Splits by squared error: maximises the sum over both sides of (sum of weighted targets)² / weight. When a split considers all
 * features, small subtrees are grown on sorted lists (`ValueLists`), which takes 0.6 of the time of histograms.
 */
class ValueSplits {
	best = noSplit();
	counts;
	gain = 0;
	#plan;
	#bins;
	#targets;
	#weights;
	#features;
	/** `first` holds weight × target. */
	#sample;
	#lists;
	#four = new Int32Array(4);
	#keys = new Int32Array(value_splits_rowsToSort);
	/** Totals of the current node. */
	#node = { rows: 0, target: 0, weight: 0 };
	constructor({ plan, bins, random }, targets, weights) {
		this.#plan = plan;
		this.#bins = bins;
		this.#targets = targets;
		this.#weights = weights;
		const all = plan.maxFeatures === plan.columns;
		this.#features = new features/* FeatureDraw */.t(plan.columns, all, random);
		this.counts = new Uint8Array(plan.rows);
		const entries = plan.draws > 0 ? Math.min(plan.rows, plan.draws) : plan.rows;
		// Counts are 64-bit floats too, so that one kernel serves counts and real weights. Whole numbers are added exactly.
		this.#sample = tandem(new Float64Array(entries), new Float64Array(entries), true);
		this.#lists = all ? new ValueLists(bins, plan, this.best) : undefined;
	}
	begin(random) {
		this.#features.reset(random);
		this.#lists?.reset();
		drawBootstrap(this.counts, this.#plan.draws, random);
		const { rows, first, weight: weights } = this.#sample;
		let length = 0;
		for (let row = 0; row < this.counts.length; row++) {
			const weight = this.counts[row] * (this.#weights === undefined ? 1 : this.#weights[row]);
			if (weight === 0)
				continue;
			rows[length] = row;
			first[length] = weight * this.#targets.values[row];
			weights[length++] = weight;
		}
		return length;
	}
	/** A node ends when its targets are equal. They are compared directly, because a rounded impurity may differ from 0. */
	enter(start, end) {
		const { values } = this.#targets;
		const { rows, first, weight: weights } = this.#sample;
		const node = this.#node;
		const lists = this.#lists;
		node.rows = end - start;
		if (lists?.holds(start, end)) {
			return lists.enter(start, end, node);
		}
		let target = 0;
		let weight = 0;
		for (let i = start; i < end; i++) {
			target += first[i];
			weight += weights[i];
		}
		node.target = target;
		node.weight = weight;
		let i = start + 1;
		while (i < end && values[rows[i]] === values[rows[start]])
			i++;
		return i >= end;
	}
	find(start, end) {
		const { columns, maxFeatures } = this.#plan;
		const { rows, target, weight } = this.#node;
		const best = this.best;
		best.score = Number.NEGATIVE_INFINITY;
		best.feature = -1;
		this.#features.restart();
		const lists = this.#lists;
		if (lists !== undefined && rows <= rowsInLists) {
			if (!lists.holds(start, end))
				lists.load(this.#sample, this.#targets.values, start, end);
			lists.scan(start, end, this.#features.next(), this.#node);
		}
		else if (rows <= value_splits_rowsToSort) {
			let varied = false;
			for (let seen = 0; seen < columns && (seen < maxFeatures || !varied) && (rows > 2 || !varied); seen++) {
				const tells = this.#sort(start, end, this.#features.next());
				varied ||= tells;
			}
		}
		else
			this.#count(start, end);
		if (best.feature < 0)
			return false;
		this.gain = best.score - (target * target) / weight;
		return true;
	}
	#sort(start, end, feature) {
		const { rows, first, weight: weights } = this.#sample;
		const keys = this.#keys;
		const length = end - start;
		sortByBin(keys, rows, start, end, this.#bins, feature);
		if (keys[0] >> 8 === keys[length - 1] >> 8)
			return false;
		const least = this.#plan.minSamplesLeaf;
		let target = 0;
		let weight = 0;
		for (let i = 0; i < length - 1; i++) {
			const at = start + (keys[i] & 255);
			target += first[at];
			weight += weights[at];
			const bin = keys[i] >> 8;
			const next = keys[i + 1] >> 8;
			if (next !== bin && i + 1 >= least && length - i - 1 >= least)
				this.#offer(feature, bin, next, target, weight);
		}
		return true;
	}
	#count(start, end) {
		const { columns, maxFeatures } = this.#plan;
		const bins = this.#bins;
		const sample = this.#sample;
		const four = this.#four;
		let varied = false;
		for (let seen = 0; seen < columns && (seen < maxFeatures || !varied);) {
			const slots = maxFeatures - seen >= 4 ? 4 : 1;
			for (let slot = 0; slot < slots; slot++)
				four[slot] = this.#features.next();
			if (slots === 4)
				fillValues4(sample, start, end, bins, four);
			else
				fillValues(sample, start, end, bins, four[0]);
			for (let slot = 0; slot < slots; slot++) {
				const tells = this.#scan(start, end, four[slot], slot);
				varied ||= tells;
			}
			seen += slots;
		}
	}
	#scan(start, end, feature, slot) {
		const bins = this.#bins;
		const { rows } = this.#sample;
		const least = this.#plan.minSamplesLeaf;
		const listed = end - start <= rowsToMark
			? listBins(rows, start, end, bins, feature)
			: listAllBins(bins.edges[feature].length + 1);
		if (least > 1)
			countRows(rows, start, end, bins, feature, slot);
		return scanValues(slot, listed, this.#node, least, feature, this.best);
	}
	#offer(feature, low, high, target, weight) {
		const targetRight = this.#node.target - target;
		const weightRight = this.#node.weight - weight;
		// A difference of real weights may be rounded to 0.
		if (!(weightRight > 0))
			return;
		const score = (target * target) / weight + (targetRight * targetRight) / weightRight;
		const { best } = this;
		if (score > best.score) {
			best.score = score;
			best.feature = feature;
			best.low = low;
			best.high = high;
		}
	}
	divide(start, end) {
		const { feature, low } = this.best;
		if (this.#lists?.holds(start, end))
			return this.#lists.divide(start, end, feature, low);
		return divideTandem(this.#sample, this.#bins, feature, low, start, end);
	}
	descend() { }
	resume() { }
	close(leaves) {
		const { target, weight } = this.#node;
		leaves.addSteps(weight > 0 ? Math.round(target / weight / this.#targets.step) : 0);
	}
}

var forest_votes = __webpack_require__("src/models/forest/votes.ts");
;// CONCATENATED MODULE: ./src/models/forest/kernels/class-weights.ts
/** w log w, or 0 where rounding left a weight below 0. */
function entropyTerm(weight) {
	return weight > 0 ? weight * Math.log(weight) : 0;
}
/**
 * Adds the weights of a node's rows by bin and class: 2.5 ns per row and feature.
 *
 * @param feature The column to count.
 * @param sums Shape (256, classes): weights by bin and class. A scan leaves it zeroed.
 * @param occupied Shape (256): rows by bin.
 * @param mask Shape (8): one bit for each bin that holds rows.
 */
function fillWeights({ rows, first: own, weight }, start, end, { codes, columns }, feature, classes, sums, occupied, mask) {
	for (let i = start; i < end; i++) {
		const bin = codes[rows[i] * columns + feature];
		const at = bin * classes + own[i];
		sums[at] = sums[at] + weight[i];
		occupied[bin] = occupied[bin] + 1;
		mask[bin >> 5] = mask[bin >> 5] | (1 << bin);
	}
}

;// CONCATENATED MODULE: ./src/models/forest/weighted-splits.ts






/** Up to this many rows, sorting is faster than a histogram. */
const weighted_splits_rowsToSort = 12;
/**
 * Splits for any number of classes, either criterion and weights of any size, for the forests that `CountSplits` cannot grow.
 * Counting takes about 2.5 ns per row and feature.
 */
class WeightedSplits {
	best = noSplit();
	counts;
	gain = 0;
	#plan;
	#bins;
	#classes;
	#weights;
	#features;
	/** `first` holds classes. */
	#sample;
	#node;
	#left;
	#sums;
	#occupied = new Int32Array(256);
	#mask = new Int32Array(8);
	#keys = new Int32Array(weighted_splits_rowsToSort);
	#total = 0;
	#purity = 0;
	/** @param weights Weight of each row of the table, at least 0. Without it, rows weigh only what the bootstrap draws. */
	constructor({ plan, bins, random }, classes, weights) {
		this.#plan = plan;
		this.#bins = bins;
		this.#classes = classes;
		this.#weights = weights;
		this.#features = new features/* FeatureDraw */.t(plan.columns, plan.maxFeatures === plan.columns, random);
		this.counts = new Uint8Array(plan.rows);
		const entries = plan.draws > 0 ? Math.min(plan.rows, plan.draws) : plan.rows;
		const weighted = weights !== undefined;
		this.#sample = tandem(new Int32Array(entries), new Int32Array(entries), weighted);
		this.#sums = new (weighted ? Float64Array : Int32Array)(256 * plan.classes);
		this.#node = new Float64Array(plan.classes);
		this.#left = new Float64Array(plan.classes);
	}
	begin(random) {
		this.#features.reset(random);
		drawBootstrap(this.counts, this.#plan.draws, random);
		const { rows, first, weight: weights } = this.#sample;
		let length = 0;
		for (let row = 0; row < this.counts.length; row++) {
			const weight = this.counts[row] * (this.#weights === undefined ? 1 : this.#weights[row]);
			if (weight === 0)
				continue;
			rows[length] = row;
			first[length] = this.#classes[row];
			weights[length++] = weight;
		}
		return length;
	}
	/** Sums the node's weights instead of subtracting the sibling's: a difference of real weights is rounded. */
	enter(start, end) {
		const node = this.#node;
		const { first: own, weight } = this.#sample;
		node.fill(0);
		let total = 0;
		for (let i = start; i < end; i++) {
			node[own[i]] = node[own[i]] + weight[i];
			total += weight[i];
		}
		let present = 0;
		let purity = 0;
		const { criterion } = this.#plan;
		for (let k = 0; k < node.length; k++) {
			if (node[k] === 0)
				continue;
			present++;
			purity += criterion === "gini" ? node[k] * node[k] : entropyTerm(node[k]);
		}
		this.#total = total;
		this.#purity = purity;
		return present <= 1;
	}
	find(start, end) {
		const { columns, maxFeatures, criterion } = this.#plan;
		const best = this.best;
		const total = this.#total;
		best.score = Number.NEGATIVE_INFINITY;
		best.feature = -1;
		// A split into pure children scores this, which no other feature can exceed.
		const perfect = criterion === "gini" ? total : 0;
		this.#features.restart();
		let varied = false;
		for (let seen = 0; seen < columns && (seen < maxFeatures || !varied) && best.score < perfect; seen++) {
			const feature = this.#features.next();
			const tells = end - start <= weighted_splits_rowsToSort ? this.#sort(start, end, feature) : this.#count(start, end, feature);
			varied ||= tells;
		}
		if (best.feature < 0)
			return false;
		this.gain =
			criterion === "gini" ? best.score - this.#purity / total : best.score - (this.#purity - entropyTerm(total));
		return true;
	}
	#sort(start, end, feature) {
		const { rows, first: own, weight: weights } = this.#sample;
		const keys = this.#keys;
		const length = end - start;
		sortByBin(keys, rows, start, end, this.#bins, feature);
		if (keys[0] >> 8 === keys[length - 1] >> 8)
			return false;
		const gini = this.#plan.criterion === "gini";
		const least = this.#plan.minSamplesLeaf;
		const node = this.#node;
		const left = this.#left.fill(0);
		let weightLeft = 0;
		let purityLeft = 0;
		let purityRight = this.#purity;
		for (let i = 0; i < length - 1; i++) {
			const at = start + (keys[i] & 255);
			const k = own[at];
			const weight = weights[at];
			const l = left[k];
			const r = node[k] - l;
			left[k] = l + weight;
			weightLeft += weight;
			if (gini) {
				purityLeft += weight * (2 * l + weight);
				purityRight -= weight * (2 * r - weight);
			}
			else {
				purityLeft += entropyTerm(l + weight) - entropyTerm(l);
				purityRight += entropyTerm(r - weight) - entropyTerm(r);
			}
			const bin = keys[i] >> 8;
			const next = keys[i + 1] >> 8;
			if (next === bin || i + 1 < least || length - i - 1 < least)
				continue;
			this.#offer(feature, bin, next, weightLeft, purityLeft, purityRight);
		}
		return true;
	}
	#count(start, end, feature) {
		const classes = this.#node.length;
		const sums = this.#sums;
		const mask = this.#mask;
		const occupied = this.#occupied;
		fillWeights(this.#sample, start, end, this.#bins, feature, classes, sums, occupied, mask);
		const gini = this.#plan.criterion === "gini";
		const least = this.#plan.minSamplesLeaf;
		const node = this.#node;
		const left = this.#left.fill(0);
		const rows = end - start;
		let rowsLeft = 0;
		let weightLeft = 0;
		let purityLeft = 0;
		let purityRight = this.#purity;
		let previous = -1;
		let bounds = 0;
		for (let word = 0; word < 8; word++) {
			let bits = mask[word];
			mask[word] = 0;
			while (bits !== 0) {
				const bin = (word << 5) + 31 - Math.clz32(bits & -bits);
				bits &= bits - 1;
				if (previous >= 0) {
					bounds++;
					if (rowsLeft >= least && rows - rowsLeft >= least) {
						this.#offer(feature, previous, bin, weightLeft, purityLeft, purityRight);
					}
				}
				const base = bin * classes;
				for (let k = 0; k < classes; k++) {
					const weight = sums[base + k];
					if (weight === 0)
						continue;
					sums[base + k] = 0;
					const l = left[k];
					const r = node[k] - l;
					left[k] = l + weight;
					weightLeft += weight;
					if (gini) {
						purityLeft += weight * (2 * l + weight);
						purityRight -= weight * (2 * r - weight);
					}
					else {
						purityLeft += entropyTerm(l + weight) - entropyTerm(l);
						purityRight += entropyTerm(r - weight) - entropyTerm(r);
					}
				}
				rowsLeft += occupied[bin];
				occupied[bin] = 0;
				previous = bin;
			}
		}
		return bounds > 0;
	}
	/** Gini: sum over both sides of squared class weights / weight. Entropy: sum of w log w over classes less that of the side. */
	#offer(feature, low, high, weightLeft, purityLeft, purityRight) {
		const weightRight = this.#total - weightLeft;
		if (!(weightRight > 0))
			return;
		const score = this.#plan.criterion === "gini"
			? purityLeft / weightLeft + purityRight / weightRight
			: purityLeft - entropyTerm(weightLeft) + purityRight - entropyTerm(weightRight);
		const { best } = this;
		if (score > best.score) {
			best.score = score;
			best.feature = feature;
			best.low = low;
			best.high = high;
		}
	}
	divide(start, end) {
		const { feature, low } = this.best;
		return divideTandem(this.#sample, this.#bins, feature, low, start, end);
	}
	descend() { }
	resume() { }
	close(leaves, tree) {
		leaves.addCounts(this.#node, tree);
	}
}

;// CONCATENATED MODULE: ./src/models/forest/job.ts







/**
 * Returns a function that grows one tree of the job on this thread.
 *
 * @param thread Number of this thread, from 0.
 */
function growerOf({ plan, bins, target, weights, votes }, thread) {
	const source = { plan, bins, random: new random/* Random */.o(0) };
	const splits = target.task === "regression"
		? new ValueSplits(source, target.targets, weights)
		: countsFit(plan, weights !== undefined)
			? new CountSplits(source, target.classes)
			: new WeightedSplits(source, target.classes, weights);
	const leaves = target.task === "regression"
		? new LeafStore(1, plan.trees, [])
		: new LeafStore(plan.classes, plan.trees, target.totals);
	const grower = new TreeGrower({ plan, splits, edges: bins.edges, leaves });
	const collector = votes === undefined ? undefined : new forest_votes/* VoteCollector */.Gm((0,forest_votes/* votesOf */.rm)(thread, votes.sums), votes);
	return (tree) => {
		const grown = grower.grow(tree);
		collector?.collect(splits.counts, grower.nodes, leaves.units);
		return grown;
	};
}


/***/ }),

/***/ "src/models/forest/votes.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ VoteCollector),
/* harmony export */   Hz: () => (/* binding */ SAMPLED_VOTERS),
/* harmony export */   Sn: () => (/* binding */ mergedVotes),
/* harmony export */   jG: () => (/* binding */ votingRows),
/* harmony export */   lL: () => (/* binding */ emptyVotes),
/* harmony export */   rm: () => (/* binding */ votesOf)
/* harmony export */ });
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/random.ts");
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/forest/features.ts");


/** Rows of a sample. The standard error of an accuracy of 0.9 is 0.002 with so many. */
const SAMPLED_VOTERS = 20_000;
/** All rows, or one random row from each of `most` equal ranges of rows if there are more. */
function votingRows(bins, most, seed) {
	const count = Math.min(bins.rows, most);
	const rows = new Int32Array(new SharedArrayBuffer(count * 4));
	if (count === bins.rows)
		return { rows: rows.map((_, row) => row), bins };
	const random = new _core_random_js__WEBPACK_IMPORTED_MODULE_0__/* .Random */ .o(seed, 0x00b);
	const { columns, codes, edges } = bins;
	const own = new Uint8Array(new SharedArrayBuffer(count * columns));
	for (let place = 0; place < count; place++) {
		const from = Math.floor((place * bins.rows) / count);
		const row = from + (0,_features_js__WEBPACK_IMPORTED_MODULE_1__/* .draw */ .$)(random, Math.floor(((place + 1) * bins.rows) / count) - from);
		rows[place] = row;
		own.set(codes.subarray(row * columns, (row + 1) * columns), place * columns);
	}
	return { rows, bins: { rows: count, columns, codes: own, edges } };
}
/** Most memory that the sums of all threads may take, in bytes. */
const mostBytes = 2 ** 28;
/**
 * Allocates sums for each thread, which takes a third of the time of adding atomically. If they would need more than
 * `mostBytes`, all threads share one.
 */
function emptyVotes(rows, width, threads) {
	const bytes = 4 * rows * (width + 1);
	const atomic = threads > 1 && bytes * threads > mostBytes;
	return Array.from({ length: atomic ? 1 : threads }, () => ({
		width,
		atomic,
		units: new Int32Array(new SharedArrayBuffer(rows * width * 4)),
		trees: new Int32Array(new SharedArrayBuffer(rows * 4)),
	}));
}
/** The sums to which a thread adds. */
function votesOf(thread, votes) {
	const own = votes[0].atomic ? votes[0] : votes[thread];
	if (own === undefined)
		throw new RangeError(`expected votes for thread ${thread}, got those of ${votes.length}`);
	return own;
}
/** The sums of all threads, added to those of the first. */
function mergedVotes([first, ...others]) {
	const { units, trees } = first;
	for (const other of others) {
		for (let i = 0; i < units.length; i++)
			units[i] = units[i] + other.units[i];
		for (let row = 0; row < trees.length; row++)
			trees[row] = trees[row] + other.trees[row];
	}
	return first;
}
/** Adds the votes of a tree: divides its out-of-bag rows down the tree, at 1.5 ns per row and level. */
class VoteCollector {
	#votes;
	#voters;
	#bins;
	#rows;
	#moved;
	#waiting = new Int32Array(256);
	constructor(votes, { rows, bins }) {
		this.#votes = votes;
		this.#voters = rows;
		this.#bins = bins;
		this.#rows = new Int32Array(bins.rows);
		this.#moved = new Int32Array(bins.rows);
	}
	/**
	 * @param counts Shape (rows of the table): how often each row was drawn.
	 * @param leaves Shape (leaves, width): units.
	 */
	collect(counts, { feature, bin, left }, leaves) {
		const rows = this.#rows;
		const voters = this.#voters;
		let end = 0;
		for (let row = 0; row < voters.length; row++) {
			rows[end] = row;
			end += counts[voters[row]] === 0 ? 1 : 0;
		}
		const { codes, columns } = this.#bins;
		const { width } = this.#votes;
		const add = this.#votes.atomic ? addAtomically : addAlone;
		let waiting = 0;
		let start = 0;
		let node = 0;
		for (;;) {
			if (start === end || feature[node] < 0) {
				if (start < end)
					add(this.#votes, rows, start, end, leaves, left[node] * width);
				if (waiting === 0)
					return;
				waiting -= 3;
				node = this.#waiting[waiting];
				start = this.#waiting[waiting + 1];
				end = this.#waiting[waiting + 2];
				continue;
			}
			const middle = divide(rows, this.#moved, start, end, codes, columns, feature[node], bin[node]);
			if (waiting + 3 > this.#waiting.length) {
				const larger = new Int32Array(this.#waiting.length * 2);
				larger.set(this.#waiting);
				this.#waiting = larger;
			}
			this.#waiting[waiting] = left[node] + 1;
			this.#waiting[waiting + 1] = middle;
			this.#waiting[waiting + 2] = end;
			waiting += 3;
			node = left[node];
			end = middle;
		}
	}
}
/** Adds a leaf's answer to the rows from `start` to `end` - 1. */
function addAlone({ width, units, trees }, rows, start, end, leaves, leaf) {
	for (let i = start; i < end; i++) {
		const row = rows[i];
		trees[row] = trees[row] + 1;
		for (let k = 0; k < width; k++)
			units[row * width + k] = units[row * width + k] + leaves[leaf + k];
	}
}
/** `addAlone` for sums to which other threads add too. */
function addAtomically({ width, units, trees }, rows, start, end, leaves, leaf) {
	for (let i = start; i < end; i++) {
		const row = rows[i];
		Atomics.add(trees, row, 1);
		for (let k = 0; k < width; k++) {
			if (leaves[leaf + k] !== 0)
				Atomics.add(units, row * width + k, leaves[leaf + k]);
		}
	}
}
function divide(rows, moved, start, end, codes, columns, feature, low) {
	let left = start;
	let right = 0;
	for (let i = start; i < end; i++) {
		const row = rows[i];
		const goesRight = (low - codes[row * columns + feature]) >>> 31;
		rows[left] = row;
		moved[right] = row;
		right += goesRight;
		left += 1 - goesRight;
	}
	for (let i = 0; i < right; i++)
		rows[left + i] = moved[i];
	return left;
}


/***/ }),

/***/ "src/models/forest/worker.ts":
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:worker_threads");
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/forest/job.ts");
/** The program of the other threads. Only they import it, and it starts at once. */


const { work } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
if (work.kind === "grow")
	node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.once("message", growAll);
else {
	const { train } = await __webpack_require__.e("models-forest-ml-random-forest-trainer").then(__webpack_require__.bind(__webpack_require__, "src/models/forest/ml-random-forest-trainer.ts"));
	await train(work, (message) => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(message));
}
function growAll({ job, thread, next }) {
	const grow = (0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .growerOf */ .m)(job, thread);
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
