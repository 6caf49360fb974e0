/**
 * The walk down decision trees, in AssemblyScript. `npm run kernel` compiles it into
 * src/models/trees/kernel-code.ts. A step takes 0.6 to 1.2 ns, because the eight walkers stay in registers, and WebAssembly checks
 * no bounds. src/models/trees/kernel-memory.ts writes its memory from validated trees.
 *
 * `K` is the type of cells: f64, or u32 for integers that stand for 32-bit floats, which take fewer instructions. `T` is the type of
 * sums and of values in leaves, f32 or f64.
 *
 * The facts about a model are at an address `head`, each a u32, at the places that the constants below name.
 *
 * A slot, which is a column with its treatment of missing values, has 16 bytes: number of the column (u32), 1 if zeros are missing
 * (u32), and the number that takes the place of a missing value (f64).
 *
 * A tree has 24 bytes: address of the root (u32), steps (i32), place of its output among a row's sums (u32), width (i32), the
 * steps for this tree and the seven after it together (i32), and flags (u32): `SPECIAL` if the tree has nodes that do not ask
 * whether a cell is below a bound, `NEAR_SPECIAL` if one of the eight has, and `ALIKE` if the eight have one value per leaf for the
 * same output. `steps` is negative if the paths differ much in length: then the walk stops when no walker moves. Seven trees of a
 * single leaf follow the last tree, so that there are always eight to walk.
 *
 * Two siblings have 24 bytes, or 32 if `K` is f64: two bounds (K), followed by the place of the cell in a group of rows (u32) and the
 * address of the right child (u32) of each. The left child follows the right one. The address of a node is that of its bound; the
 * cell's place is 8 or 16 bytes from there, and the right child 16 or 20. A row goes to the left if its cell is at most the bound, or below
 * it if cells are integers. A leaf reads a cell that is NaN, or the largest integer, and is its own right child, so that no step
 * leaves it. In place of a bound it has its value, or the address
 * of its values (u32) if there are several or if `T` is larger than `K`.
 *
 * In a special tree, the lowest bits of the cell's place say what a node asks: `EQUAL` if the cell is the largest that is
 * not above the bound, `MEMBER` if it is a category of a set. Then the bound holds the place of a set's entry: the address of its bits (u32), and 4 × their
 * number of words of 32 bits plus flags (u32): `MISSING_LEFT` and `EXACT`, if a number with a fraction is in no set.
 *
 * Cells are in groups of eight rows: cell (row, slot) is at element `8 * slot + row` of its group. The cells of a row that walks alone are in a group at `ROW`, as its row 0.
 */

const ROW: usize = 128;
const TREE: usize = 24;

const SPECIAL: u32 = 1;
const NEAR_SPECIAL: u32 = 2;
const ALIKE: u32 = 4;

const EQUAL: u32 = 1;
const MEMBER: u32 = 2;
const COMPARISON: u32 = 3;

const MISSING_LEFT: u32 = 1;
const EXACT: u32 = 2;

/** Facts about a model. */
const TREES: usize = 0;
const TREES_END: usize = 4;
const SLOTS: usize = 8;
const SLOTS_END: usize = 12;
const GROUP_BYTES: usize = 16;
const OUTPUTS: usize = 20;
const TYPES: usize = 24;
const FLAGS: usize = 28;

/** Types of cells and sums; otherwise both have 64 bits. */
const FLOAT_FLOAT: u32 = 0;
const FLOAT_DOUBLE: u32 = 1;

/** Flags of a model: numbers of at most `ZERO` in size count as zero; numbers are rounded to 32 bits. */
const FLUSHED: u32 = 1;
const ROUNDED: u32 = 2;

/** LightGBM's zero: 1e-35 as a 32-bit float. */
const ZERO: f64 = f64(<f32>1e-35);

/** Returns the number that a cell was. */
// @ts-ignore: decorator
@inline
function numberOf<K extends number>(cell: K): f64 {
  if (!isInteger<K>()) return f64(cell);
  const key = u32(cell);
  return f64(reinterpret<f32>(key >> 31 ? key ^ 0x80000000 : ~key));
}

/** Returns true if a number is a category of a set. It is cut to an integer: -0.5 is category 0. */
function isMember(set: usize, value: f64): bool {
  const flags = load<u32>(set, 4);
  if (value !== value) return (flags & MISSING_LEFT) !== 0;
  if (!(value > -1.0 && value < 2147483648.0)) return false;
  const category = u32(value);
  if ((flags & EXACT) !== 0 && f64(category) !== value) return false;
  const word = category >> 5;
  return word < flags >> 2 && ((load<u32>(<usize>load<u32>(set) + (<usize>word << 2)) >> (category & 31)) & 1) !== 0;
}

/** Returns the right child of a node. */
// @ts-ignore: decorator
@inline
function rightOf<K extends number>(node: usize): usize {
  return sizeof<K>() === 4 ? <usize>load<u32>(node, 16) : <usize>load<u32>(node, 20);
}

/** Returns the place of the cell that a node reads. */
// @ts-ignore: decorator
@inline
function placeOf<K extends number>(node: usize): u32 {
  return sizeof<K>() === 4 ? load<u32>(node, 8) : load<u32>(node, 16);
}

/** Walks down a special tree for the row whose cells are at `cells`, and returns the leaf. */
// @ts-ignore: decorator
@inline
function walkSpecial<K extends number>(node: usize, cells: usize): usize {
  for (let last: usize = 0; node !== last; ) {
    last = node;
    const place = placeOf<K>(node);
    const cell = load<K>(cells + <usize>(place & ~COMPARISON));
    let left: bool;
    if ((place & MEMBER) !== 0) left = isMember(<usize>load<u32>(node), numberOf<K>(cell));
    else if ((place & EQUAL) !== 0) left = isInteger<K>() ? <K>(cell + 1) === load<K>(node) : cell === load<K>(node);
    else left = isInteger<K>() ? cell < load<K>(node) : cell <= load<K>(node);
    node = rightOf<K>(node) + usize(left) * sizeof<K>();
  }
  return node;
}

/** Returns the child of `node` for the row at `lane` of the group at `cells`, or for the row at `ROW` if `alone` is true. */
// @ts-ignore: decorator
@inline
function step<K extends number>(node: usize, cells: usize, lane: usize, alone: bool): usize {
  const place = placeOf<K>(node);
  const at: usize = alone ? place : cells + place + lane * sizeof<K>();
  if (isInteger<K>()) {
    // V8 needs fewer instructions for the sign of a difference than for a comparison.
    const cell: i64 = alone ? load<u32>(at, ROW) : load<u32>(at);
    return rightOf<K>(node) + (<usize>(<u64>(cell - <i64>load<u32>(node)) >> 63) << 2);
  }
  const left = (alone ? load<f64>(at, ROW) : load<f64>(at)) <= load<f64>(node);
  return rightOf<K>(node) + (usize(left) << 3);
}

/** Walks from eight nodes to the leaves, whose addresses it stores at `reached`. The rows are those of a group, or all that at `ROW`. */
// @ts-ignore: decorator
@inline
function walkEight<K extends number>(
  a: usize, b: usize, c: usize, d: usize, e: usize, f: usize, g: usize, h: usize,
  steps: i32, cells: usize, alone: bool, reached: usize,
): void {
  if (steps >= 0) {
    for (; steps > 0; steps--) {
      a = step<K>(a, cells, 0, alone);
      b = step<K>(b, cells, 1, alone);
      c = step<K>(c, cells, 2, alone);
      d = step<K>(d, cells, 3, alone);
      e = step<K>(e, cells, 4, alone);
      f = step<K>(f, cells, 5, alone);
      g = step<K>(g, cells, 6, alone);
      h = step<K>(h, cells, 7, alone);
    }
  } else {
    // Three steps between checks: a check takes as long as half a step.
    for (; steps < 0; steps += 3) {
      a = step<K>(step<K>(a, cells, 0, alone), cells, 0, alone);
      b = step<K>(step<K>(b, cells, 1, alone), cells, 1, alone);
      c = step<K>(step<K>(c, cells, 2, alone), cells, 2, alone);
      d = step<K>(step<K>(d, cells, 3, alone), cells, 3, alone);
      e = step<K>(step<K>(e, cells, 4, alone), cells, 4, alone);
      f = step<K>(step<K>(f, cells, 5, alone), cells, 5, alone);
      g = step<K>(step<K>(g, cells, 6, alone), cells, 6, alone);
      h = step<K>(step<K>(h, cells, 7, alone), cells, 7, alone);
      let next = step<K>(a, cells, 0, alone);
      let moved = next ^ a;
      a = next;
      next = step<K>(b, cells, 1, alone);
      moved |= next ^ b;
      b = next;
      next = step<K>(c, cells, 2, alone);
      moved |= next ^ c;
      c = next;
      next = step<K>(d, cells, 3, alone);
      moved |= next ^ d;
      d = next;
      next = step<K>(e, cells, 4, alone);
      moved |= next ^ e;
      e = next;
      next = step<K>(f, cells, 5, alone);
      moved |= next ^ f;
      f = next;
      next = step<K>(g, cells, 6, alone);
      moved |= next ^ g;
      g = next;
      next = step<K>(h, cells, 7, alone);
      moved |= next ^ h;
      h = next;
      if (moved === 0) break;
    }
  }
  store<u32>(reached, <u32>a, 0);
  store<u32>(reached, <u32>b, 4);
  store<u32>(reached, <u32>c, 8);
  store<u32>(reached, <u32>d, 12);
  store<u32>(reached, <u32>e, 16);
  store<u32>(reached, <u32>f, 20);
  store<u32>(reached, <u32>g, 24);
  store<u32>(reached, <u32>h, 28);
}

/** Returns the value of the leaf at a place of `reached`, whose tree has one value per leaf. */
// @ts-ignore: decorator
@inline
function valueAt<K extends number, T extends number>(reached: usize): T {
  const leaf: usize = load<u32>(reached);
  return load<T>(sizeof<T>() > sizeof<K>() ? <usize>load<u32>(leaf) : leaf);
}

/** Adds the values of a leaf to the sums of a row, for a tree that has several per leaf. */
function addWide<T extends number>(tree: usize, leaf: usize, sums: usize): void {
  let sum = sums + <usize>load<u32>(tree, 8) * sizeof<T>();
  let value: usize = load<u32>(leaf);
  for (const end = value + load<u32>(tree, 12) * sizeof<T>(); value < end; value += sizeof<T>()) {
    store<T>(sum, <T>(load<T>(sum) + load<T>(value)));
    sum += sizeof<T>();
  }
}

/** Groups of eight rows walk a tree together. */
function addToGroups<K extends number, T extends number>(
  first: usize, end: usize, groups: i32, cells: usize, groupBytes: usize, sums: usize, outputs: usize, reached: usize,
): void {
  const rowBytes = outputs * sizeof<T>();
  for (let tree = first; tree < end; tree += TREE) {
    const root: usize = load<u32>(tree);
    const special = (load<u32>(tree, 20) & SPECIAL) !== 0;
    const single = load<i32>(tree, 12) === 1;
    let group = cells;
    let sum = single ? sums + <usize>load<u32>(tree, 8) * sizeof<T>() : sums;
    for (let left = groups; left > 0; left--) {
      if (special) {
        for (let row: usize = 0; row < 8; row++) {
          store<u32>(reached + (row << 2), <u32>walkSpecial<K>(root, group + row * sizeof<K>()));
        }
      } else {
        walkEight<K>(root, root, root, root, root, root, root, root, load<i32>(tree, 4), group, false, reached);
      }
      for (let at = reached; at < reached + 32; at += 4) {
        if (single) store<T>(sum, <T>(load<T>(sum) + valueAt<K, T>(at)));
        else addWide<T>(tree, load<u32>(at), sum);
        sum += rowBytes;
      }
      group += groupBytes;
    }
  }
}

/** The row at `ROW` walks eight trees together. Trees of the same output are summed in a register. */
function addToRow<K extends number, T extends number>(first: usize, end: usize, sums: usize, reached: usize): void {
  let output = sums;
  let total = load<T>(output);
  for (let tree = first; tree < end; ) {
    const flags = load<u32>(tree, 20);
    if ((flags & NEAR_SPECIAL) !== 0) {
      for (let at: usize = 0; at < 8; at++) {
        store<u32>(reached + (at << 2), <u32>walkSpecial<K>(<usize>load<u32>(tree + at * TREE), ROW));
      }
    } else {
      walkEight<K>(
        load<u32>(tree), load<u32>(tree, 24), load<u32>(tree, 48), load<u32>(tree, 72),
        load<u32>(tree, 96), load<u32>(tree, 120), load<u32>(tree, 144), load<u32>(tree, 168),
        load<i32>(tree, 16), 0, true, reached,
      );
    }
    if ((flags & ALIKE) !== 0) {
      const place = sums + <usize>load<u32>(tree, 8) * sizeof<T>();
      if (place !== output) {
        store<T>(output, total);
        output = place;
        total = load<T>(output);
      }
      total = <T>(total + valueAt<K, T>(reached));
      total = <T>(total + valueAt<K, T>(reached + 4));
      total = <T>(total + valueAt<K, T>(reached + 8));
      total = <T>(total + valueAt<K, T>(reached + 12));
      total = <T>(total + valueAt<K, T>(reached + 16));
      total = <T>(total + valueAt<K, T>(reached + 20));
      total = <T>(total + valueAt<K, T>(reached + 24));
      total = <T>(total + valueAt<K, T>(reached + 28));
      tree += 8 * TREE;
      continue;
    }
    const next = min(tree + 8 * TREE, end);
    for (let at = reached; tree < next; at += 4) {
      if (load<i32>(tree, 12) !== 1) {
        store<T>(output, total);
        addWide<T>(tree, load<u32>(at), sums);
        total = load<T>(output);
      } else {
        const place = sums + <usize>load<u32>(tree, 8) * sizeof<T>();
        if (place !== output) {
          store<T>(output, total);
          output = place;
          total = load<T>(output);
        }
        total = <T>(total + valueAt<K, T>(at));
      }
      tree += TREE;
    }
  }
  store<T>(output, total);
}

/** Returns the cell for a number: itself, or an integer in the same order, equal for zeros of both signs, the largest for NaN. */
// @ts-ignore: decorator
@inline
function cellOf<K extends number>(number: f64): K {
  if (!isInteger<K>()) return <K>number;
  const value = f32(number);
  const bits = reinterpret<u32>(<f32>(value + <f32>0));
  return <K>(value === value ? bits ^ (u32(i32(bits) >> 31) | 0x80000000) : u32.MAX_VALUE);
}

/** Writes the cells of rows from columns of numbers, which are `columnBytes` apart. */
function fill<K extends number>(head: usize, raw: usize, columnBytes: usize, rows: i32, cells: usize): void {
  const flags = load<u32>(head, FLAGS);
  // A number counts if it is above this in size: NaN never is, and every number is above -1.
  const flat: f64 = (flags & FLUSHED) !== 0 ? ZERO : -1;
  const rounded = isInteger<K>() || (flags & ROUNDED) !== 0;
  const skip = load<u32>(head, GROUP_BYTES) - 7 * sizeof<K>();
  let slot: usize = load<u32>(head, SLOTS);
  for (const end: usize = load<u32>(head, SLOTS_END); slot < end; slot += 16) {
    const missing = load<f64>(slot, 8);
    const zero: f64 = load<u32>(slot, 4) !== 0 ? ZERO : -1;
    let from = raw + <usize>load<u32>(slot) * columnBytes;
    let at = cells;
    for (let row = 0; row < rows; row++) {
      const given = load<f64>(from);
      const value = rounded ? f64(f32(given)) : given;
      const size = abs(value);
      store<K>(at, cellOf<K>(size > zero ? (size > flat ? value : 0) : missing));
      from += 8;
      at += (row & 7) === 7 ? skip : sizeof<K>();
    }
    cells += 8 * sizeof<K>();
  }
}

// @ts-ignore: decorator
@inline
function sumGroupsOf<K extends number, T extends number>(
  head: usize, raw: usize, columnBytes: usize, rows: i32, cells: usize, sums: usize, reached: usize,
): void {
  fill<K>(head, raw, columnBytes, rows, cells);
  addToGroups<K, T>(
    load<u32>(head, TREES), load<u32>(head, TREES_END), (rows + 7) >> 3, cells, load<u32>(head, GROUP_BYTES), sums,
    load<u32>(head, OUTPUTS), reached,
  );
}

// @ts-ignore: decorator
@inline
function sumRowOf<K extends number, T extends number>(head: usize, raw: usize, sums: usize): void {
  fill<K>(head, raw, 8, 1, ROW);
  addToRow<K, T>(load<u32>(head, TREES), load<u32>(head, TREES_END), sums, 0);
}

/**
 * Adds the leaves of all trees to the sums of rows, for each row in the order of the trees.
 *
 * @param head Address of the facts about the model.
 * @param raw Address of the numbers of the columns that trees read, `columnBytes` for each column.
 * @param cells Address of the memory for the cells of rows in groups of eight. The cells of the last slot are NaN already.
 * @param sums Address of the rows' sums.
 * @param reached Address of 32 bytes that belong to the calling thread.
 */
export function sumRows(
  head: usize, raw: usize, columnBytes: usize, rows: i32, cells: usize, sums: usize, reached: usize,
): void {
  const types = load<u32>(head, TYPES);
  if (types === FLOAT_FLOAT) sumGroupsOf<u32, f32>(head, raw, columnBytes, rows, cells, sums, reached);
  else if (types === FLOAT_DOUBLE) sumGroupsOf<u32, f64>(head, raw, columnBytes, rows, cells, sums, reached);
  else sumGroupsOf<f64, f64>(head, raw, columnBytes, rows, cells, sums, reached);
}

/** The same for one row, whose cells are at `ROW`. */
export function sumRow(head: usize, raw: usize, sums: usize): void {
  const types = load<u32>(head, TYPES);
  if (types === FLOAT_FLOAT) sumRowOf<u32, f32>(head, raw, sums);
  else if (types === FLOAT_DOUBLE) sumRowOf<u32, f64>(head, raw, sums);
  else sumRowOf<f64, f64>(head, raw, sums);
}
