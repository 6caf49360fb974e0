/**
 * Grows regression trees, in AssemblyScript. `npm run kernel` compiles it into src/models/forest/regression-kernel-code.ts;
 * src/models/forest/regression-kernel.ts lays out its memory. The trees have the same bytes as those that `TreeGrower` and
 * `ValueSplits` grow when every split considers all features: the sums are added in the same order.
 *
 * A pair is 16 bytes: weight × target (f64) and weight (f64), so that one instruction adds both. A scan scores two features at a
 * time. Functions that loop over rows are exported: the compiler then inlines none of them, so V8 can replace each one by its
 * optimised code while a tree grows.
 */

/** Rows of the largest node whose subtree is grown on sorted lists, as in value-lists.ts. */
const LISTED: i32 = 128;
/** Bytes of one feature's list. */
const LIST: usize = 256;
/** Up to this many rows, insertion sort is faster than counting sort. */
const INSERTED: i32 = 24;
/** Bytes of a slot: 256 pairs. */
const SLOT: usize = 4096;
/** Rounding cannot raise a bound above the score it is of. */
const SLACK: f64 = 1 - 1e-12;
const TWO_TO_MINUS_32: f64 = 2.3283064365386963e-10;

/** Nodes and leaves of the tree that was grown last. */
export let nodes: i32 = 0;
export let leaves: i32 = 0;

// Addresses. The shapes are in regression-kernel.ts.
let codes: usize = 0;
let targets: usize = 0;
let binsOf: usize = 0;
let rowsAt: usize = 0;
let pairs: usize = 0;
let movedRows: usize = 0;
let movedPairs: usize = 0;
let features: usize = 0;
let lefts: usize = 0;
let bins: usize = 0;
let steps: usize = 0;
let stack: usize = 0;
let importances: usize = 0;
let slots: usize = 0;
let counts: usize = 0;
let starts: usize = 0;
let listPairs: usize = 0;
let listTargets: usize = 0;
let listRows: usize = 0;
let goesRight: usize = 0;
let lists: usize = 0;
let otherLists: usize = 0;

let columns: i32 = 0;
let maxDepth: i32 = 0;
let leastInLeaf: i32 = 0;
let leastToSplit: i32 = 0;
let step: f64 = 0;

// The state of sfc32, see src/core/random.ts.
let randomA: i32 = 0;
let randomB: i32 = 0;
let randomC: i32 = 0;
let counter: i32 = 0;

// Totals of the current node, and its best split.
let target: f64 = 0;
let weight: f64 = 0;
let bestScore: f64 = 0;
let bestFeature: i32 = 0;
let bestLow: i32 = 0;
let bestHigh: i32 = 0;
/** The feature whose rows `counts` holds. */
let counted: i32 = -1;

/** Sets the addresses, which are 32-bit words from `at` on in the order of their declaration. */
export function prepareAddresses(at: usize): void {
  codes = load<u32>(at, 0);
  targets = load<u32>(at, 4);
  binsOf = load<u32>(at, 8);
  rowsAt = load<u32>(at, 12);
  pairs = load<u32>(at, 16);
  movedRows = load<u32>(at, 20);
  movedPairs = load<u32>(at, 24);
  features = load<u32>(at, 28);
  lefts = load<u32>(at, 32);
  bins = load<u32>(at, 36);
  steps = load<u32>(at, 40);
  stack = load<u32>(at, 44);
  importances = load<u32>(at, 48);
  slots = load<u32>(at, 52);
  counts = load<u32>(at, 56);
  starts = load<u32>(at, 60);
  listPairs = load<u32>(at, 64);
  listTargets = load<u32>(at, 68);
  listRows = load<u32>(at, 72);
  goesRight = load<u32>(at, 76);
  lists = load<u32>(at, 80);
  otherLists = load<u32>(at, 84);
}

export function preparePlan(numberOfColumns: i32, depth: i32, inLeaf: i32, toSplit: i32, stepOfLeaves: f64): void {
  columns = numberOfColumns;
  maxDepth = depth;
  leastInLeaf = inLeaf;
  leastToSplit = max(toSplit, 2 * inLeaf);
  step = stepOfLeaves;
}

/** Grows a tree of the first `length` rows of the sample. The other arguments are the state of the tree's random numbers. */
export function grow(length: i32, a: i32, b: i32, c: i32, d: i32): void {
  randomA = a;
  randomB = b;
  randomC = c;
  counter = d;
  nodes = 1;
  leaves = 0;
  store<i32>(features, -1);
  let node = 0;
  let start = 0;
  let end = length;
  let depth = 0;
  // The rows whose subtree is being grown on lists.
  let listed = 0;
  let listedEnd = 0;
  // The lists that hold the current node: dividing it writes to the others.
  let own = lists;
  let waiting = 0;
  for (;;) {
    const rows = end - start;
    let inLists = start >= listed && end <= listedEnd;
    const from = own + (usize(start - listed) << 1);
    const pure = inLists ? enterList(from, rows) : enterRows(start, end);
    let split = false;
    if (!pure && depth < maxDepth && rows >= leastToSplit) {
      bestScore = -Infinity;
      bestFeature = -1;
      const first = drawFeature();
      if (inLists) {
        scanLists(from, rows, first);
      } else if (rows <= LISTED) {
        loadLists(start, rows);
        listed = start;
        listedEnd = end;
        own = lists;
        inLists = true;
        scanLists(own, rows, first);
      } else {
        countRows(start, end, first);
      }
      split = bestFeature >= 0;
    }
    if (split) {
      let middle: i32;
      if (inLists) {
        const other = own === lists ? otherLists : lists;
        const offset = usize(start - listed) << 1;
        middle = start + divideLists(own + offset, other + offset, rows);
        own = other;
      } else {
        middle = divideRows(start, end);
      }
      const left = nodes;
      nodes += 2;
      const at = usize(node) << 2;
      store<i32>(features + at, bestFeature);
      store<u8>(bins + usize(node), u8((bestLow + bestHigh - 1) >> 1));
      store<i32>(lefts + at, left);
      const importance = importances + (usize(bestFeature) << 3);
      store<f64>(importance, load<f64>(importance) + (bestScore - (target * target) / weight));
      depth++;
      // A waiting node has its end, depth and lists where its feature and left child will be. It starts where the last leaf ended.
      const leftAt = usize(left) << 2;
      store<i32>(features + leftAt, -1);
      store<i32>(lefts + leftAt, end, 4);
      store<i32>(features + leftAt, (depth << 1) | i32(own !== lists), 4);
      store<i32>(stack + (usize(waiting) << 2), left + 1);
      waiting++;
      node = left;
      end = middle;
    } else {
      store<i32>(lefts + (usize(node) << 2), leaves);
      store<i32>(steps + (usize(leaves) << 2), weight > 0 ? rounded(target / weight / step) : 0);
      leaves++;
      if (waiting === 0) return;
      waiting--;
      node = load<i32>(stack + (usize(waiting) << 2));
      const at = usize(node) << 2;
      start = end;
      end = load<i32>(lefts + at);
      depth = load<i32>(features + at);
      own = depth & 1 ? otherLists : lists;
      depth >>= 1;
      store<i32>(features + at, -1);
    }
  }
}

/** Rounds halves up, as JavaScript's `Math.round` does. */
// @ts-ignore: decorator
@inline
function rounded(value: f64): i32 {
  const below = floor(value);
  return i32(value - below >= 0.5 ? below + 1 : below);
}

/** Draws the feature that a node begins with, as `FeatureDraw` does. */
// @ts-ignore: decorator
@inline
function drawFeature(): i32 {
  const result = randomA + randomB + counter;
  counter++;
  randomA = randomB ^ i32(u32(randomB) >>> 9);
  randomB = randomC + (randomC << 3);
  randomC = rotl<i32>(randomC, 21) + result;
  return i32(floor(f64(u32(result)) * TWO_TO_MINUS_32 * f64(columns)));
}

/** Sums the rows of the sample from `start` to `end` - 1. Returns whether they have the same target. */
export function enterRows(start: i32, end: i32): bool {
  let sum = f64x2.splat(0);
  const last = pairs + (usize(end) << 4);
  for (let at = pairs + (usize(start) << 4); at < last; at += 16) sum = f64x2.add(sum, v128.load(at));
  target = f64x2.extract_lane(sum, 0);
  weight = f64x2.extract_lane(sum, 1);
  if (start === end) return true;
  const first = load<f64>(targets + (usize(load<i32>(rowsAt + (usize(start) << 2))) << 3));
  for (let i = start + 1; i < end; i++) {
    if (load<f64>(targets + (usize(load<i32>(rowsAt + (usize(i) << 2))) << 3)) !== first) return false;
  }
  return true;
}

/** Sums the rows of a list. Returns whether they have the same target. */
export function enterList(from: usize, rows: i32): bool {
  let sum = f64x2.splat(0);
  const end = from + (usize(rows) << 1);
  for (let at = from; at < end; at += 2) sum = f64x2.add(sum, v128.load(listPairs + (usize(load<u8>(at)) << 4)));
  target = f64x2.extract_lane(sum, 0);
  weight = f64x2.extract_lane(sum, 1);
  const first = load<f64>(listTargets + (usize(load<u8>(from)) << 3));
  for (let at = from + 2; at < end; at += 2) {
    if (load<f64>(listTargets + (usize(load<u8>(at)) << 3)) !== first) return false;
  }
  return true;
}

/** Sorts the rows of a node by bin, once for every feature. An entry of a list is bin << 8 | place. */
export function loadLists(start: i32, rows: i32): void {
  for (let place = 0; place < rows; place++) {
    const row = usize(load<i32>(rowsAt + (usize(start + place) << 2)));
    store<u32>(listRows + (usize(place) << 2), u32(codes + row * usize(columns)));
    v128.store(listPairs + (usize(place) << 4), v128.load(pairs + (usize(start + place) << 4)));
    store<f64>(listTargets + (usize(place) << 3), load<f64>(targets + (row << 3)));
  }
  for (let feature = 0; feature < columns; feature++) {
    if (rows <= INSERTED) insertSorted(feature, rows);
    else countSorted(feature, rows);
  }
}

export function insertSorted(feature: usize, rows: i32): void {
  const list = lists + feature * LIST;
  for (let place = 0; place < rows; place++) {
    const key = (u32(load<u8>(usize(load<u32>(listRows + (usize(place) << 2))) + feature)) << 8) | u32(place);
    let at = list + (usize(place) << 1);
    while (at > list && u32(load<u16>(at - 2)) > key) {
      store<u16>(at, load<u16>(at - 2));
      at -= 2;
    }
    store<u16>(at, u16(key));
  }
}

export function countSorted(feature: usize, rows: i32): void {
  const first = starts;
  const list = lists + feature * LIST;
  const numberOfBins = usize(load<i32>(binsOf + (feature << 2)));
  memory.fill(first, 0, numberOfBins << 2);
  const end = listRows + (usize(rows) << 2);
  for (let at = listRows; at < end; at += 4) {
    const bin = first + (usize(load<u8>(usize(load<u32>(at)) + feature)) << 2);
    store<u32>(bin, load<u32>(bin) + 2);
  }
  let before: u32 = u32(list);
  for (let bin = first; bin < first + (numberOfBins << 2); bin += 4) {
    const count = load<u32>(bin);
    store<u32>(bin, before);
    before += count;
  }
  for (let place = 0; place < rows; place++) {
    const code = usize(load<u8>(usize(load<u32>(listRows + (usize(place) << 2))) + feature));
    const to = load<u32>(first + (code << 2));
    store<u16>(to, u16((code << 8) | usize(place)));
    store<u32>(first + (code << 2), to + 2);
  }
}

/**
 * Scores the splits of all features on their lists, beginning with the feature `first`, two features at a time.
 *
 * @param from Address of the node's first entry in the list of feature 0.
 */
export function scanLists(from: usize, rows: i32, first: i32): void {
  if (rows === 2) return scanTwo(from, first);
  const allTarget = f64x2.splat(target);
  const allWeight = f64x2.splat(weight);
  const skipped = usize(leastInLeaf - 1) << 1;
  const last = usize(rows - leastInLeaf) << 1;
  const end = usize(rows - 1) << 1;
  const places = listPairs;
  let next = first;
  for (let turn = 0; turn < columns; turn += 2) {
    let a = next;
    next = next + 1 < columns ? next + 1 : 0;
    let b = a;
    if (turn + 1 < columns) {
      b = next;
      next = next + 1 < columns ? next + 1 : 0;
    }
    let listA = from + usize(a) * LIST;
    let listB = from + usize(b) * LIST;
    // A feature with one bin takes the place of neither: its partner is scored twice.
    const oneA = load<u8>(listA, 1) === load<u8>(listA + end, 1);
    const oneB = load<u8>(listB, 1) === load<u8>(listB + end, 1);
    if (oneA && oneB) continue;
    if (oneA) {
      a = b;
      listA = listB;
    } else if (oneB) {
      b = a;
      listB = listA;
    }
    let scoreA = bestScore;
    let scoreB = bestScore;
    let atA: usize = 0;
    let atB: usize = 0;
    let bar = f64x2.splat(bestScore * SLACK);
    let sumA = f64x2.splat(0);
    let sumB = f64x2.splat(0);
    let i: usize = 0;
    // The first rows are fewer than a leaf must hold.
    for (; i < skipped; i += 2) {
      sumA = f64x2.add(sumA, v128.load(places + (usize(load<u8>(listA + i)) << 4)));
      sumB = f64x2.add(sumB, v128.load(places + (usize(load<u8>(listB + i)) << 4)));
    }
    for (; i < last; i += 2) {
      sumA = f64x2.add(sumA, v128.load(places + (usize(load<u8>(listA + i)) << 4)));
      sumB = f64x2.add(sumB, v128.load(places + (usize(load<u8>(listB + i)) << 4)));
      const targetLeft = v128.shuffle<f64>(sumA, sumB, 0, 2);
      const weightLeft = v128.shuffle<f64>(sumA, sumB, 1, 3);
      const targetRight = f64x2.sub(allTarget, targetLeft);
      const weightRight = f64x2.sub(allWeight, weightLeft);
      const scored = f64x2.add(
        f64x2.mul(f64x2.mul(targetLeft, targetLeft), weightRight),
        f64x2.mul(f64x2.mul(targetRight, targetRight), weightLeft),
      );
      const higher = f64x2.gt(scored, f64x2.mul(f64x2.mul(bar, weightLeft), weightRight));
      if (v128.any_true(higher)) {
        if (load<u8>(listA + i, 1) !== load<u8>(listA + i, 3)) {
          const each = scoreOf(sumA);
          if (each > scoreA) {
            scoreA = each;
            atA = listA + i;
            bar = f64x2.replace_lane(bar, 0, each * SLACK);
          }
        }
        if (load<u8>(listB + i, 1) !== load<u8>(listB + i, 3)) {
          const each = scoreOf(sumB);
          if (each > scoreB) {
            scoreB = each;
            atB = listB + i;
            bar = f64x2.replace_lane(bar, 1, each * SLACK);
          }
        }
      }
    }
    if (scoreA > bestScore) {
      bestScore = scoreA;
      bestFeature = a;
      bestLow = load<u8>(atA, 1);
      bestHigh = load<u8>(atA, 3);
    }
    if (scoreB > bestScore) {
      bestScore = scoreB;
      bestFeature = b;
      bestLow = load<u8>(atB, 1);
      bestHigh = load<u8>(atB, 3);
    }
  }
}

/** Two rows are separated by the first feature in which they differ. */
export function scanTwo(from: usize, first: i32): void {
  let feature = first;
  for (let turn = 0; turn < columns; turn++) {
    const list = from + usize(feature) * LIST;
    if (load<u8>(list, 1) !== load<u8>(list, 3)) {
      const each = scoreOf(v128.load(listPairs + (usize(load<u8>(list)) << 4)));
      if (each > bestScore) {
        bestScore = each;
        bestFeature = feature;
        bestLow = load<u8>(list, 1);
        bestHigh = load<u8>(list, 3);
        return;
      }
    }
    feature = feature + 1 < columns ? feature + 1 : 0;
  }
}

/** Returns the score of a split of the current node, or NaN if a difference of real weights is rounded to 0. */
// @ts-ignore: decorator
@inline
function scoreOf(left: v128): f64 {
  const targetLeft = f64x2.extract_lane(left, 0);
  const weightLeft = f64x2.extract_lane(left, 1);
  const targetRight = target - targetLeft;
  const weightRight = weight - weightLeft;
  return weightRight > 0
    ? (targetLeft * targetLeft) / weightLeft + (targetRight * targetRight) / weightRight
    : NaN;
}

/**
 * Divides every list by the best split, stable, from one set of lists to the other. If both children are leaves, only one list is
 * read again, to sum their rows.
 *
 * @returns Rows of the left child.
 */
export function divideLists(from: usize, to: usize, rows: i32): i32 {
  const length = usize(rows) << 1;
  const best = from + usize(bestFeature) * LIST;
  const low = u32(bestLow);
  let at = best;
  while (u32(load<u8>(at, 1)) <= low) {
    store<u8>(goesRight + usize(load<u8>(at)), 0);
    at += 2;
  }
  const leftLength = at - best;
  for (; at < best + length; at += 2) store<u8>(goesRight + usize(load<u8>(at)), 2);
  const left = i32(leftLength >> 1);
  const divided = left < leastToSplit && rows - left < leastToSplit ? 1 : columns;
  const rights = goesRight;
  for (let feature = 0; feature < divided; feature++) {
    let nextLeft = to;
    let nextRight = to + leftLength;
    for (let each = from; each < from + length; each += 2) {
      const key = load<u16>(each);
      const right = usize(load<u8>(rights + usize(key & 255)));
      store<u16>(right ? nextRight : nextLeft, key);
      nextRight += right;
      nextLeft += 2 - right;
    }
    from += LIST;
    to += LIST;
  }
  return left;
}

/** Scores the splits of all features on sums by bin, beginning with the feature `first`. */
export function countRows(start: i32, end: i32, first: i32): void {
  let next = first;
  counted = -1;
  for (let seen = 0; seen < columns; ) {
    const a = next;
    next = next + 1 < columns ? next + 1 : 0;
    if (columns - seen < 4) {
      fillOne(start, end, a);
      scanSlots(0, a, 0, a, start, end);
      seen++;
      continue;
    }
    const b = next;
    next = next + 1 < columns ? next + 1 : 0;
    const c = next;
    next = next + 1 < columns ? next + 1 : 0;
    const d = next;
    next = next + 1 < columns ? next + 1 : 0;
    fillFour(start, end, a, b, c, d);
    scanSlots(0, a, 1, b, start, end);
    scanSlots(2, c, 3, d, start, end);
    seen += 4;
  }
}

/** Sums the rows by the bins of four features, each in a slot. */
export function fillFour(start: i32, end: i32, a: usize, b: usize, c: usize, d: usize): void {
  memory.fill(slots, 0, 4 * SLOT);
  const base = slots;
  const table = codes;
  const width = usize(columns);
  let pair = pairs + (usize(start) << 4);
  const last = rowsAt + (usize(end) << 2);
  for (let at = rowsAt + (usize(start) << 2); at < last; at += 4) {
    const row = table + usize(load<u32>(at)) * width;
    const own = v128.load(pair);
    pair += 16;
    const binA = base + (usize(load<u8>(row + a)) << 4);
    const binB = base + (usize(load<u8>(row + b)) << 4);
    const binC = base + (usize(load<u8>(row + c)) << 4);
    const binD = base + (usize(load<u8>(row + d)) << 4);
    v128.store(binA, f64x2.add(v128.load(binA), own));
    v128.store(binB, f64x2.add(v128.load(binB, SLOT), own), SLOT);
    v128.store(binC, f64x2.add(v128.load(binC, 2 * SLOT), own), 2 * SLOT);
    v128.store(binD, f64x2.add(v128.load(binD, 3 * SLOT), own), 3 * SLOT);
  }
}

/** Sums the rows by the bins of one feature in slot 0. */
export function fillOne(start: i32, end: i32, feature: usize): void {
  memory.fill(slots, 0, SLOT);
  for (let i = start; i < end; i++) {
    const row = usize(load<u32>(rowsAt + (usize(i) << 2)));
    const bin = slots + (usize(load<u8>(codes + row * usize(columns) + feature)) << 4);
    v128.store(bin, f64x2.add(v128.load(bin), v128.load(pairs + (usize(i) << 4))));
  }
}

/** Counts the rows with bins of up to each bin of a feature. Only needed when `leastInLeaf` is above 1. */
export function countBins(feature: usize, start: i32, end: i32): void {
  memory.fill(counts, 0, 1024);
  const column = codes + feature;
  for (let i = start; i < end; i++) {
    const row = usize(load<u32>(rowsAt + (usize(i) << 2)));
    const bin = counts + (usize(load<u8>(column + row * usize(columns))) << 2);
    store<u32>(bin, load<u32>(bin) + 1);
  }
  let before: u32 = 0;
  for (let at = counts; at < counts + 1024; at += 4) {
    before += load<u32>(at);
    store<u32>(at, before);
  }
  counted = i32(feature);
}

/** Returns whether both sides of a boundary have enough rows. Few features reach it, so their rows are counted then. */
// @ts-ignore: decorator
@inline
function leavesFit(feature: i32, bin: i32, start: i32, end: i32): bool {
  if (leastInLeaf === 1) return true;
  if (counted !== feature) countBins(feature, start, end);
  const left = load<i32>(counts + (usize(bin) << 2));
  return left >= leastInLeaf && end - start - left >= leastInLeaf;
}

/** Scores the boundaries between the bins of features `a` and `b`, whose sums are in slots `slotA` and `slotB`. */
export function scanSlots(slotA: usize, a: i32, slotB: usize, b: i32, start: i32, end: i32): void {
  const baseA = slots + slotA * SLOT;
  const baseB = slots + slotB * SLOT;
  // The last bin with rows has no boundary after it.
  let lastA = load<i32>(binsOf + (usize(a) << 2)) - 1;
  let lastB = load<i32>(binsOf + (usize(b) << 2)) - 1;
  while (load<f64>(baseA + (usize(lastA) << 4), 8) === 0) lastA--;
  while (load<f64>(baseB + (usize(lastB) << 4), 8) === 0) lastB--;
  const last = max(lastA, lastB);
  const allTarget = f64x2.splat(target);
  const allWeight = f64x2.splat(weight);
  let scoreA = bestScore;
  let scoreB = bestScore;
  let lowA = 0;
  let lowB = 0;
  let bar = f64x2.splat(bestScore * SLACK);
  let sumA = f64x2.splat(0);
  let sumB = f64x2.splat(0);
  for (let bin = 0; bin < last; bin++) {
    const at = usize(bin) << 4;
    sumA = f64x2.add(sumA, v128.load(baseA + at));
    sumB = f64x2.add(sumB, v128.load(baseB + at));
    const targetLeft = v128.shuffle<f64>(sumA, sumB, 0, 2);
    const weightLeft = v128.shuffle<f64>(sumA, sumB, 1, 3);
    const targetRight = f64x2.sub(allTarget, targetLeft);
    const weightRight = f64x2.sub(allWeight, weightLeft);
    const scored = f64x2.add(
      f64x2.mul(f64x2.mul(targetLeft, targetLeft), weightRight),
      f64x2.mul(f64x2.mul(targetRight, targetRight), weightLeft),
    );
    const higher = f64x2.gt(scored, f64x2.mul(f64x2.mul(bar, weightLeft), weightRight));
    if (v128.any_true(higher)) {
      // The boundary after an empty bin divides the same rows as the one before it, so it never scores higher.
      if (bin < lastA) {
        const each = scoreOf(sumA);
        if (each > scoreA && leavesFit(a, bin, start, end)) {
          scoreA = each;
          lowA = bin;
          bar = f64x2.replace_lane(bar, 0, each * SLACK);
        }
      }
      if (bin < lastB) {
        const each = scoreOf(sumB);
        if (each > scoreB && leavesFit(b, bin, start, end)) {
          scoreB = each;
          lowB = bin;
          bar = f64x2.replace_lane(bar, 1, each * SLACK);
        }
      }
    }
  }
  if (scoreA > bestScore) takeBin(scoreA, a, lowA, baseA);
  if (scoreB > bestScore) takeBin(scoreB, b, lowB, baseB);
}

function takeBin(score: f64, feature: i32, low: i32, base: usize): void {
  bestScore = score;
  bestFeature = feature;
  bestLow = low;
  bestHigh = low + 1;
  while (load<f64>(base + (usize(bestHigh) << 4), 8) === 0) bestHigh++;
}

/** Moves the rows of the left child before the others, in their present order. Returns the first place of the right child. */
export function divideRows(start: i32, end: i32): i32 {
  const table = codes + usize(bestFeature);
  const width = usize(columns);
  const low = u32(bestLow);
  let left = usize(start);
  let right: usize = 0;
  for (let i = usize(start); i < usize(end); i++) {
    const row = load<u32>(rowsAt + (i << 2));
    const pair = v128.load(pairs + (i << 4));
    const isRight = usize(u32(load<u8>(table + usize(row) * width)) > low);
    store<u32>(rowsAt + (left << 2), row);
    v128.store(pairs + (left << 4), pair);
    store<u32>(movedRows + (right << 2), row);
    v128.store(movedPairs + (right << 4), pair);
    right += isRight;
    left += 1 - isRight;
  }
  memory.copy(rowsAt + (left << 2), movedRows, right << 2);
  memory.copy(pairs + (left << 4), movedPairs, right << 4);
  return i32(left);
}
