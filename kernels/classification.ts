/**
 * Grows classification trees, in AssemblyScript. `npm run kernel` compiles it into src/models/forest/classification-kernel-code.ts;
 * src/models/forest/classification-kernel.ts lays out its memory. The trees have the same bytes as those that `TreeGrower` and
 * `CountSplits` grow: all counts are whole numbers, so that the order of counting does not matter, and features are drawn alike.
 *
 * A sample has one word per row, see packed-sample.ts. A bin has the counts of its classes as 32-bit words: four, which one
 * instruction reads, or a power of two if there are more classes. Functions that loop over rows are exported: the compiler then
 * inlines none of them, so V8 can replace each one by its optimised code while a tree grows.
 */

/** Writes the class counts of the current node as a leaf. */
@external("env", "leaf")
declare function leaf(): void;

/** Up to this many rows, sorting is faster than counting: with up to four classes, and with more. */
const SORTED: i32 = 6;
const SORTED_CELLS: i32 = 12;
/** Up to this many rows, the bins that hold rows are listed while they are counted. */
const MARKED: i32 = 320;
/** As in classification-kernel.ts: right children whose class counts are kept while they wait. The counts of the others are summed again. */
const STACKED: i32 = 1024;
/** Sums of squares up to this weight fit 32 bits. */
const SMALL: i32 = 65535;
/** Bytes of a feature's counts with up to four classes: 256 bins of 16 bytes. */
const SLOT: usize = 4096;
/** Bytes of the marks of 256 bins. */
const MARKS: usize = 32;
const TWO_TO_MINUS_32: f64 = 2.3283064365386963e-10;

/** Nodes and leaves of the tree that was grown last. */
export let nodes: i32 = 0;
export let leaves: i32 = 0;

// Addresses. The shapes are in classification-kernel.ts.
let codes: usize = 0;
let binsOf: usize = 0;
let words: usize = 0;
let movedWords: usize = 0;
let features: usize = 0;
let lefts: usize = 0;
let bins: usize = 0;
let stack: usize = 0;
let stackCounts: usize = 0;
let totals: usize = 0;
let leftCounts: usize = 0;
let passed: usize = 0;
let slots: usize = 0;
let marks: usize = 0;
let keys: usize = 0;
let order: usize = 0;
let drawnWords: usize = 0;
let drawnPlaces: usize = 0;
let waitingWords: usize = 0;
let importances: usize = 0;
let copies: usize = 0;

let columns: i32 = 0;
/** Number of class counts: a multiple of four, of which the last may be of no class. */
let classes: i32 = 0;
let maxDepth: i32 = 0;
let leastToSplit: i32 = 0;
let maxFeatures: i32 = 0;
let rowMask: u32 = 0;
let rowBits: u32 = 0;
let classMask: u32 = 0;
let classBits: u32 = 0;
let weightShift: u32 = 0;

// The state of sfc32, see src/core/random.ts, and of `FeatureDraw`.
let randomA: i32 = 0;
let randomB: i32 = 0;
let randomC: i32 = 0;
let counter: i32 = 0;
let drawn: i32 = 0;
let firstFeature: i32 = 0;
let waitingCount: i32 = 0;

// See near-rows.ts. A copy has 12 bytes: the most rows of its subtree (i32), its address (u32), and where its subtree ends (i32). The
// first one is the whole table.
let copyCount: i32 = 0;
let currentCopy: i32 = 0;
/** Bins of the current node's rows, and of the copy: where its subtree ends, and the most rows of the next copy. */
let nearCodes: usize = 0;
let nearEnd: i32 = 0;
let nextMost: i32 = 0;

// Totals of the current node, and its best split.
let weight: i32 = 0;
let squares: f64 = 0;
let bestScore: f64 = 0;
let bestFeature: i32 = 0;
let bestLow: i32 = 0;
let bestHigh: i32 = 0;

/** Sets the addresses, which are 32-bit words from `at` on in the order of their declaration. */
export function prepareAddresses(at: usize): void {
  codes = load<u32>(at, 0);
  binsOf = load<u32>(at, 4);
  words = load<u32>(at, 8);
  movedWords = load<u32>(at, 12);
  features = load<u32>(at, 16);
  lefts = load<u32>(at, 20);
  bins = load<u32>(at, 24);
  stack = load<u32>(at, 28);
  stackCounts = load<u32>(at, 32);
  totals = load<u32>(at, 36);
  leftCounts = load<u32>(at, 40);
  passed = load<u32>(at, 44);
  slots = load<u32>(at, 48);
  marks = load<u32>(at, 52);
  keys = load<u32>(at, 56);
  order = load<u32>(at, 60);
  drawnWords = load<u32>(at, 64);
  drawnPlaces = load<u32>(at, 68);
  waitingWords = load<u32>(at, 72);
  importances = load<u32>(at, 76);
  copies = load<u32>(at, 80);
}

export function preparePlan(
  numberOfColumns: i32, numberOfClasses: i32, depth: i32, toSplit: i32, featuresPerSplit: i32,
  bitsOfRow: u32, bitsOfClass: u32, numberOfCopies: i32,
): void {
  copyCount = numberOfCopies;
  columns = numberOfColumns;
  classes = (numberOfClasses + 3) & ~3;
  maxDepth = depth;
  leastToSplit = max(toSplit, 2);
  maxFeatures = featuresPerSplit;
  rowBits = bitsOfRow;
  rowMask = u32((u64(1) << u64(bitsOfRow)) - 1);
  classBits = bitsOfClass;
  classMask = (u32(1) << bitsOfClass) - 1;
  weightShift = bitsOfRow + bitsOfClass;
}

/**
 * Grows a tree of the first `length` words of the sample, whose classes are counted in `totals`. The other arguments are the state
 * of the tree's random numbers.
 */
export function grow(length: i32, a: i32, b: i32, c: i32, d: i32): void {
  randomA = a;
  randomB = b;
  randomC = c;
  counter = d;
  waitingCount = 0;
  useCopy(0);
  for (let i = 0; i < columns; i++) store<i32>(order + (usize(i) << 2), i);
  nodes = 1;
  leaves = 0;
  store<i32>(features, -1);
  const widthBytes = usize(classes) << 2;
  let node = 0;
  let start = 0;
  let end = length;
  let depth = 0;
  let waiting = 0;
  for (;;) {
    const rows = end - start;
    if (start >= nearEnd || rows <= nextMost) copyNear(start, end);
    sumNode();
    if (
      squares !== f64(weight) * f64(weight) && depth < maxDepth && rows >= leastToSplit && findSplit(start, end)
    ) {
      const middle = divideWords(start, end);
      const left = nodes;
      nodes += 2;
      const at = usize(node) << 2;
      store<i32>(features + at, bestFeature);
      store<u8>(bins + usize(node), u8((bestLow + bestHigh - 1) >> 1));
      store<i32>(lefts + at, left);
      const importance = importances + (usize(bestFeature) << 3);
      store<f64>(importance, load<f64>(importance) + (bestScore - squares / f64(weight)));
      depth++;
      // A waiting node has its end and depth where its left child and feature will be. It starts where the last leaf ended.
      const leftAt = usize(left) << 2;
      store<i32>(features + leftAt, -1);
      store<i32>(lefts + leftAt, end, 4);
      store<i32>(features + leftAt, depth, 4);
      store<i32>(stack + (usize(waiting) << 2), left + 1);
      const kept = stackCounts + usize(min(waiting, STACKED)) * widthBytes;
      for (let k: usize = 0; k < widthBytes; k += 16) {
        const own = v128.load(leftCounts + k);
        v128.store(kept + k, i32x4.sub(v128.load(totals + k), own));
        v128.store(totals + k, own);
      }
      waiting++;
      node = left;
      end = middle;
    } else {
      store<i32>(lefts + (usize(node) << 2), leaves);
      leaf();
      leaves++;
      if (waiting === 0) return;
      waiting--;
      node = load<i32>(stack + (usize(waiting) << 2));
      const at = usize(node) << 2;
      start = end;
      end = load<i32>(lefts + at);
      depth = load<i32>(features + at);
      store<i32>(features + at, -1);
      if (waiting < STACKED) copyCounts(totals, stackCounts + usize(waiting) * widthBytes);
      else countClasses(start, end);
    }
  }
}

/** Makes a copy the one that the current node uses. */
function useCopy(copy: i32): void {
  const at = copies + usize(copy) * 12;
  currentCopy = copy;
  nearCodes = load<u32>(at, 4);
  nearEnd = copy === 0 ? i32.MAX_VALUE : load<i32>(at, 8);
  nextMost = copy + 1 < copyCount ? load<i32>(at, 12) : -1;
}

/** Copies the bins of the words from `start` to `end` - 1 if they are few enough, and numbers their rows from 0. */
export function copyNear(start: i32, end: i32): void {
  let from = currentCopy;
  while (from > 0 && start >= load<i32>(copies + usize(from) * 12, 8)) from--;
  let to = from;
  while (to + 1 < copyCount && end - start <= load<i32>(copies + usize(to + 1) * 12)) {
    to++;
    store<i32>(copies + usize(to) * 12, end, 8);
  }
  useCopy(to);
  if (to !== from) copyRows(load<u32>(copies + usize(from) * 12, 4), nearCodes, start, end);
}

/** Rows are copied 16 bytes at a time: what follows a row is overwritten by the next one, or has no use. */
export function copyRows(from: usize, to: usize, start: i32, end: i32): void {
  for (let i = start; i < end; i++) {
    const word = words + (usize(i) << 2);
    const each = load<u32>(word);
    const row = from + usize(each & rowMask) * usize(columns);
    for (let k: usize = 0; k < usize(columns); k += 16) v128.store(to + k, v128.load(row + k));
    to += usize(columns);
    store<u32>(word, (each & ~rowMask) | u32(i - start));
  }
}

/** Copies class counts. `memory.copy` is a call, which takes longer. */
// @ts-ignore: decorator
@inline
function copyCounts(to: usize, from: usize): void {
  for (let k: usize = 0; k < usize(classes) << 2; k += 16) v128.store(to + k, v128.load(from + k));
}

// @ts-ignore: decorator
@inline
function clearCounts(at: usize): void {
  for (let k: usize = 0; k < usize(classes) << 2; k += 16) v128.store(at + k, i32x4.splat(0));
}

// @ts-ignore: decorator
@inline
function sumNode(): void {
  let sum: i32 = 0;
  let sumOfSquares: f64 = 0;
  for (let k: usize = 0; k < usize(classes) << 2; k += 4) {
    const count = load<i32>(totals + k);
    sum += count;
    sumOfSquares += f64(count) * f64(count);
  }
  weight = sum;
  squares = sumOfSquares;
}

export function countClasses(start: i32, end: i32): void {
  clearCounts(totals);
  for (let i = start; i < end; i++) {
    const each = load<u32>(words + (usize(i) << 2));
    const at = totals + (usize((each >> rowBits) & classMask) << 2);
    store<u32>(at, load<u32>(at) + (each >> weightShift));
  }
}

function random(): u32 {
  const result = randomA + randomB + counter;
  counter++;
  randomA = randomB ^ i32(u32(randomB) >>> 9);
  randomB = randomC + (randomC << 3);
  randomC = rotl<i32>(randomC, 21) + result;
  return u32(result);
}

// @ts-ignore: decorator
@inline
function below(word: u32, bound: i32): i32 {
  return i32(floor(f64(word) * TWO_TO_MINUS_32 * f64(bound)));
}

function nextWord(): u32 {
  if (waitingCount === 0) return random();
  waitingCount--;
  return load<u32>(waitingWords + (usize(waitingCount) << 2));
}

/** Draws another feature for the node. */
export function nextFeature(): i32 {
  if (maxFeatures === columns) {
    const turned = firstFeature + drawn;
    drawn++;
    return turned < columns ? turned : turned - columns;
  }
  const word = nextWord();
  const place = drawn + below(word, columns - drawn);
  const own = order + (usize(drawn) << 2);
  const other = order + (usize(place) << 2);
  const feature = load<i32>(other);
  store<i32>(other, load<i32>(own));
  store<i32>(own, feature);
  store<u32>(drawnWords + (usize(drawn) << 2), word);
  store<i32>(drawnPlaces + (usize(drawn) << 2), place);
  drawn++;
  return feature;
}

/** Takes back the last draws, which the next ones repeat. */
export function putBack(count: i32): void {
  for (; count > 0; count--) {
    drawn--;
    if (maxFeatures === columns) continue;
    const own = order + (usize(drawn) << 2);
    const other = order + (usize(load<i32>(drawnPlaces + (usize(drawn) << 2))) << 2);
    const feature = load<i32>(other);
    store<i32>(other, load<i32>(own));
    store<i32>(own, feature);
    store<u32>(waitingWords + (usize(waitingCount) << 2), load<u32>(drawnWords + (usize(drawn) << 2)));
    waitingCount++;
  }
}

/** Finds the best split of the current node. A split into pure children scores the node's weight, which no other can exceed. */
export function findSplit(start: i32, end: i32): bool {
  const rows = end - start;
  const few = classes === 4;
  const heavy = f64(weight);
  bestScore = -1;
  bestFeature = -1;
  drawn = 0;
  if (maxFeatures === columns) firstFeature = below(nextWord(), columns);
  let seen = 0;
  if (rows <= (few ? SORTED : SORTED_CELLS)) {
    for (; seen < columns && (seen < maxFeatures || bestFeature < 0) && bestScore < heavy; seen++) {
      const feature = nextFeature();
      if (few) scanSorted(start, end, feature);
      else scanSortedCells(start, end, feature);
    }
    return bestFeature >= 0;
  }
  const marked = rows <= MARKED;
  while (seen < columns && (seen < maxFeatures || bestFeature < 0) && bestScore < heavy) {
    const left = maxFeatures - seen;
    const width = few && (left === 3 || left === 6) ? 3 : left >= 4 ? 4 : 1;
    const a = nextFeature();
    const b = width > 1 ? nextFeature() : 0;
    const c = width > 1 ? nextFeature() : 0;
    const d = width > 3 ? nextFeature() : 0;
    if (!few) {
      if (width === 4) fillCells4(start, end, a, b, c, d);
      else fillCells1(start, end, a);
    } else if (marked) {
      if (width === 4) fillMarked4(start, end, a, b, c, d);
      else if (width === 3) fillMarked3(start, end, a, b, c);
      else fillMarked1(start, end, a);
    } else if (width === 4) fill4(start, end, a, b, c, d);
    else if (width === 3) fill3(start, end, a, b, c);
    else fill1(start, end, a);
    let needed = 0;
    for (let slot = 0; slot < width; slot++) {
      const feature = slot === 0 ? a : slot === 1 ? b : slot === 2 ? c : d;
      if (bestScore < heavy) needed++;
      if (!few) scanCells(slot, feature);
      else if (marked) scanMarked(slot, feature);
      else scanAll(slot, feature);
    }
    if (needed < width) putBack(width - needed);
    seen += width;
  }
  return bestFeature >= 0;
}

/** Counts a word in one slot, and marks its bin. */
// @ts-ignore: decorator
@inline
function count(base: usize, code: usize, own: usize, added: u32, marking: usize): void {
  const at = base + ((code << 4) | own);
  store<u32>(at, load<u32>(at) + added);
  if (marking) {
    const word = marking + ((code >> 6) << 3);
    store<u64>(word, load<u64>(word) | (u64(1) << u64(code)));
  }
}

/** Counts the words of a node by the bins of one, three or four features, each in a slot. */
// @ts-ignore: decorator
@inline
function fill(start: i32, end: i32, width: i32, marked: bool, a: usize, b: usize, c: usize, d: usize): void {
  const table = nearCodes;
  const stride = usize(columns);
  const base = slots;
  const marking = marks;
  const last = words + (usize(end) << 2);
  for (let i = words + (usize(start) << 2); i < last; i += 4) {
    const each = load<u32>(i);
    const row = table + usize(each & rowMask) * stride;
    const own = usize((each >> rowBits) & 3) << 2;
    const added = each >> weightShift;
    count(base, load<u8>(row + a), own, added, marked ? marking : 0);
    if (width > 1) {
      count(base + SLOT, load<u8>(row + b), own, added, marked ? marking + MARKS : 0);
      count(base + 2 * SLOT, load<u8>(row + c), own, added, marked ? marking + 2 * MARKS : 0);
    }
    if (width > 3) count(base + 3 * SLOT, load<u8>(row + d), own, added, marked ? marking + 3 * MARKS : 0);
  }
}

export function fill4(start: i32, end: i32, a: usize, b: usize, c: usize, d: usize): void {
  fill(start, end, 4, false, a, b, c, d);
}

export function fill3(start: i32, end: i32, a: usize, b: usize, c: usize): void {
  fill(start, end, 3, false, a, b, c, 0);
}

export function fill1(start: i32, end: i32, a: usize): void {
  fill(start, end, 1, false, a, 0, 0, 0);
}

export function fillMarked4(start: i32, end: i32, a: usize, b: usize, c: usize, d: usize): void {
  fill(start, end, 4, true, a, b, c, d);
}

export function fillMarked3(start: i32, end: i32, a: usize, b: usize, c: usize): void {
  fill(start, end, 3, true, a, b, c, 0);
}

export function fillMarked1(start: i32, end: i32, a: usize): void {
  fill(start, end, 1, true, a, 0, 0, 0);
}

/** Returns the sum over both sides of (sum of squared class counts) / count. */
// @ts-ignore: decorator
@inline
function scoreOf(left: v128, all: v128): f64 {
  const right = i32x4.sub(all, left);
  if (weight > SMALL) return scoreOfMany(left) + scoreOfMany(right);
  const squaresLeft = i32x4.mul(left, left);
  const squaresRight = i32x4.mul(right, right);
  // Sums of two lanes each, then of both: squares on the left and right, and counts on the left and right.
  const a = i32x4.add(
    v128.shuffle<i32>(squaresLeft, squaresRight, 0, 1, 4, 5),
    v128.shuffle<i32>(squaresLeft, squaresRight, 2, 3, 6, 7),
  );
  const b = i32x4.add(v128.shuffle<i32>(left, right, 0, 1, 4, 5), v128.shuffle<i32>(left, right, 2, 3, 6, 7));
  const sums = i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7));
  const each = f64x2.div(
    f64x2.convert_low_i32x4_u(sums),
    f64x2.convert_low_i32x4_u(v128.shuffle<i32>(sums, sums, 2, 3, 2, 3)),
  );
  return f64x2.extract_lane(each, 0) + f64x2.extract_lane(each, 1);
}

function scoreOfMany(counts: v128): f64 {
  const a = f64(i32x4.extract_lane(counts, 0));
  const b = f64(i32x4.extract_lane(counts, 1));
  const c = f64(i32x4.extract_lane(counts, 2));
  const d = f64(i32x4.extract_lane(counts, 3));
  return (a * a + b * b + c * c + d * d) / (a + b + c + d);
}

// @ts-ignore: decorator
@inline
function take(score: f64, feature: i32, low: i32, high: i32): void {
  bestScore = score;
  bestFeature = feature;
  bestLow = low;
  bestHigh = high;
}

/** Scores the boundaries between the marked bins of a slot, and clears it. */
export function scanMarked(slot: usize, feature: i32): void {
  const base = slots + slot * SLOT;
  const marking = marks + slot * MARKS;
  const all = v128.load(totals);
  let score = bestScore;
  let left = i32x4.splat(0);
  let previous = -1;
  for (let word: usize = 0; word < 4; word++) {
    let bits = load<u64>(marking + (word << 3));
    if (bits === 0) continue;
    store<u64>(marking + (word << 3), 0);
    do {
      const bin = i32(word << 6) | i32(ctz(bits));
      bits &= bits - 1;
      const at = base + (usize(bin) << 4);
      if (previous >= 0) {
        const each = scoreOf(left, all);
        if (each > score) {
          score = each;
          take(each, feature, previous, bin);
          v128.store(leftCounts, left);
        }
      }
      left = i32x4.add(left, v128.load(at));
      v128.store(at, i32x4.splat(0));
      previous = bin;
    } while (bits !== 0);
  }
}

/** Scores the boundaries between all bins of a slot that hold rows, and clears it. */
export function scanAll(slot: usize, feature: i32): void {
  const base = slots + slot * SLOT;
  const all = v128.load(totals);
  const last = load<i32>(binsOf + (usize(feature) << 2));
  let score = bestScore;
  let left = i32x4.splat(0);
  let previous = -1;
  for (let bin = 0; bin < last; bin++) {
    const at = base + (usize(bin) << 4);
    const own = v128.load(at);
    if (!v128.any_true(own)) continue;
    v128.store(at, i32x4.splat(0));
    if (previous >= 0) {
      const each = scoreOf(left, all);
      if (each > score) {
        score = each;
        take(each, feature, previous, bin);
        v128.store(leftCounts, left);
      }
    }
    left = i32x4.add(left, own);
    previous = bin;
  }
}

/** Sorts the words of a node by bin. A key is bin << 40 | class << 32 | weight. Returns whether the bins differ. */
// @ts-ignore: decorator
@inline
function sortKeys(start: i32, end: i32, feature: i32): bool {
  const list = keys;
  let length: usize = 0;
  for (let i = start; i < end; i++) {
    const each = load<u32>(words + (usize(i) << 2));
    const bin = load<u8>(nearCodes + usize(each & rowMask) * usize(columns) + usize(feature));
    const key = (u64(bin) << 40) | (u64((each >> rowBits) & classMask) << 32) | u64(each >> weightShift);
    let at = list + length;
    while (at > list && load<u64>(at - 8) > key) {
      store<u64>(at, load<u64>(at - 8));
      at -= 8;
    }
    store<u64>(at, key);
    length += 8;
  }
  return load<u64>(list) >> 40 !== load<u64>(list + length - 8) >> 40;
}

/** Scores a small node by moving its sorted rows to the left side one by one. */
export function scanSorted(start: i32, end: i32, feature: i32): void {
  if (!sortKeys(start, end, feature)) return;
  const all = v128.load(totals);
  clearCounts(passed);
  const last = keys + (usize(end - start - 1) << 3);
  for (let at = keys; at < last; at += 8) {
    const key = load<u64>(at);
    const own = passed + (usize((key >> 32) & 255) << 2);
    store<u32>(own, load<u32>(own) + u32(key));
    const next = load<u64>(at, 8) >> 40;
    if (next === key >> 40) continue;
    const left = v128.load(passed);
    const each = scoreOf(left, all);
    if (each > bestScore) {
      take(each, feature, i32(key >> 40), i32(next));
      v128.store(leftCounts, left);
    }
  }
}

// @ts-ignore: decorator
@inline
function countCell(slot: usize, code: usize, own: usize, added: u32): void {
  const at = slots + ((((slot << 8) | code) << classBits) << 2) + (own << 2);
  store<u32>(at, load<u32>(at) + added);
  const mark = marks + (((slot << 8) | code) << 2);
  store<u32>(mark, load<u32>(mark) | (1 << u32(own)));
}

/** Counts the words of a node by the bins of four features with more than four classes. A mark has a bit for each class. */
export function fillCells4(start: i32, end: i32, a: usize, b: usize, c: usize, d: usize): void {
  for (let i = start; i < end; i++) {
    const each = load<u32>(words + (usize(i) << 2));
    const row = nearCodes + usize(each & rowMask) * usize(columns);
    const own = usize((each >> rowBits) & classMask);
    const added = each >> weightShift;
    countCell(0, load<u8>(row + a), own, added);
    countCell(1, load<u8>(row + b), own, added);
    countCell(2, load<u8>(row + c), own, added);
    countCell(3, load<u8>(row + d), own, added);
  }
}

export function fillCells1(start: i32, end: i32, a: usize): void {
  for (let i = start; i < end; i++) {
    const each = load<u32>(words + (usize(i) << 2));
    const row = nearCodes + usize(each & rowMask) * usize(columns);
    countCell(0, load<u8>(row + a), usize((each >> rowBits) & classMask), each >> weightShift);
  }
}

/** Scores the boundaries between the bins of a slot, and clears it. See `scanCells` in cells.ts for the sums. */
export function scanCells(slot: usize, feature: i32): void {
  const last = usize(load<i32>(binsOf + (usize(feature) << 2)));
  const base = slots + (slot << (8 + usize(classBits) + 2));
  const marking = marks + (slot << 10);
  const all = f64(weight);
  let score = bestScore;
  let weightLeft: f64 = 0;
  let squaresLeft: f64 = 0;
  let products: f64 = 0;
  let previous = -1;
  for (let bin: usize = 0; bin < last; bin++) {
    let bits = load<u32>(marking + (bin << 2));
    if (bits === 0) continue;
    store<u32>(marking + (bin << 2), 0);
    if (previous >= 0) {
      const each = squaresLeft / weightLeft + (squares - 2 * products + squaresLeft) / (all - weightLeft);
      if (each > score) {
        score = each;
        take(each, feature, previous, i32(bin));
        copyCounts(leftCounts, passed);
      }
    }
    const first = base + ((bin << usize(classBits)) << 2);
    do {
      const bit = ctz(bits);
      bits &= bits - 1;
      for (let k = usize(bit); k < usize(classes); k += 32) {
        const count = load<i32>(first + (k << 2));
        store<i32>(first + (k << 2), 0);
        const below = load<i32>(passed + (k << 2));
        store<i32>(passed + (k << 2), below + count);
        squaresLeft += f64(count) * f64(2 * below + count);
        products += f64(count) * f64(load<i32>(totals + (k << 2)));
        weightLeft += f64(count);
      }
    } while (bits !== 0);
    previous = i32(bin);
  }
  clearCounts(passed);
}

/** `scanSorted` for more than four classes. */
export function scanSortedCells(start: i32, end: i32, feature: i32): void {
  if (!sortKeys(start, end, feature)) return;
  const all = f64(weight);
  let weightLeft: f64 = 0;
  let squaresLeft: f64 = 0;
  let products: f64 = 0;
  const last = keys + (usize(end - start - 1) << 3);
  for (let at = keys; at < last; at += 8) {
    const key = load<u64>(at);
    const count = i32(key);
    const own = usize((key >> 32) & 255) << 2;
    const below = load<i32>(passed + own);
    store<i32>(passed + own, below + count);
    squaresLeft += f64(count) * f64(2 * below + count);
    products += f64(count) * f64(load<i32>(totals + own));
    weightLeft += f64(count);
    const next = load<u64>(at, 8) >> 40;
    if (next === key >> 40) continue;
    const each = squaresLeft / weightLeft + (squares - 2 * products + squaresLeft) / (all - weightLeft);
    if (each > bestScore) {
      take(each, feature, i32(key >> 40), i32(next));
      copyCounts(leftCounts, passed);
    }
  }
  for (let at = keys; at < last; at += 8) store<i32>(passed + (usize((load<u64>(at) >> 32) & 255) << 2), 0);
}

/** Moves the words of the left child before the others, in their present order. Returns the first place of the right child. */
export function divideWords(start: i32, end: i32): i32 {
  const table = nearCodes + usize(bestFeature);
  const stride = usize(columns);
  const low = u32(bestLow);
  let left = words + (usize(start) << 2);
  let right = movedWords;
  const last = words + (usize(end) << 2);
  for (let at = left; at < last; at += 4) {
    const each = load<u32>(at);
    const isRight = usize(u32(load<u8>(table + usize(each & rowMask) * stride)) > low) << 2;
    store<u32>(left, each);
    store<u32>(right, each);
    right += isRight;
    left += 4 - isRight;
  }
  const middle = i32((left - words) >> 2);
  for (let at = movedWords; at < right; at += 4) {
    store<u32>(left, load<u32>(at));
    left += 4;
  }
  return middle;
}
