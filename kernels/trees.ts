/**
 * The walk down decision trees, in AssemblyScript. `npm run kernel` compiles it into
 * src/models/trees/kernel-code.ts. A step takes 1 to 1.7 ns, a third of the same loop in JavaScript, because the eight walkers stay
 * in registers and WebAssembly checks no bounds. src/models/trees/tree-kernel.ts lays out its memory from validated trees.
 *
 * A tree has 16 bytes: address of the root (u32), steps (i32), place of its output among a row's sums in bytes (u32), width (i32).
 * `steps` is negative if the paths differ much in length: then the walk stops when no walker moves.
 *
 * A node has 16 bytes: threshold (f64), place of the cell in a group of rows (u32), address of the right child (u32), which the
 * left child follows. A leaf reads a cell that is NaN and is its own right child, so that no step leaves it. It has its value in
 * place of a threshold or, in trees with several outputs, the address of its values (u32).
 *
 * Cells are in groups of eight rows: cell (row, slot) is at `64 * slot + 8 * row` in its group.
 */

/** Returns the child of `node` for the row at `lane` of the group at `cells`. */
// @ts-ignore: decorator
@inline
function step(node: usize, cells: usize, lane: usize): usize {
  const left = load<f64>(cells + <usize>load<u32>(node, 16) + lane) <= load<f64>(node);
  return <usize>load<u32>(node, 20) + (usize(left) << 3);
}

/** Walks from eight nodes to the leaves, whose addresses it stores. Rows are `lane` bytes apart: 8, or 0 for the same row. */
// @ts-ignore: decorator
@inline
function walkEight(
  a: usize, b: usize, c: usize, d: usize, e: usize, f: usize, g: usize, h: usize,
  steps: i32, cells: usize, lane: usize, reached: usize,
): void {
  if (steps >= 0) {
    for (; steps > 0; steps--) {
      a = step(a, cells, 0 * lane);
      b = step(b, cells, 1 * lane);
      c = step(c, cells, 2 * lane);
      d = step(d, cells, 3 * lane);
      e = step(e, cells, 4 * lane);
      f = step(f, cells, 5 * lane);
      g = step(g, cells, 6 * lane);
      h = step(h, cells, 7 * lane);
    }
  } else {
    // Three steps between checks: a check takes as long as half a step.
    for (; steps < 0; steps += 3) {
      a = step(step(a, cells, 0 * lane), cells, 0 * lane);
      b = step(step(b, cells, 1 * lane), cells, 1 * lane);
      c = step(step(c, cells, 2 * lane), cells, 2 * lane);
      d = step(step(d, cells, 3 * lane), cells, 3 * lane);
      e = step(step(e, cells, 4 * lane), cells, 4 * lane);
      f = step(step(f, cells, 5 * lane), cells, 5 * lane);
      g = step(step(g, cells, 6 * lane), cells, 6 * lane);
      h = step(step(h, cells, 7 * lane), cells, 7 * lane);
      let next = step(a, cells, 0 * lane);
      let moved = next ^ a;
      a = next;
      next = step(b, cells, 1 * lane);
      moved |= next ^ b;
      b = next;
      next = step(c, cells, 2 * lane);
      moved |= next ^ c;
      c = next;
      next = step(d, cells, 3 * lane);
      moved |= next ^ d;
      d = next;
      next = step(e, cells, 4 * lane);
      moved |= next ^ e;
      e = next;
      next = step(f, cells, 5 * lane);
      moved |= next ^ f;
      f = next;
      next = step(g, cells, 6 * lane);
      moved |= next ^ g;
      g = next;
      next = step(h, cells, 7 * lane);
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

/** A sum of 32-bit floats, computed in 64 bits and rounded, is the sum that 32-bit addition gives. */
// @ts-ignore: decorator
@inline
function rounded(sum: f64, float: bool): f64 {
  return float ? f64(f32(sum)) : sum;
}

/** Adds to a sum, which is rounded to 32 bits if `float` is true. */
// @ts-ignore: decorator
@inline
function add(sum: usize, value: f64, float: bool): void {
  store<f64>(sum, rounded(load<f64>(sum) + value, float));
}

/** Adds the leaf of a tree to the sums of a row. */
// @ts-ignore: decorator
@inline
function addLeaf(tree: usize, leaf: usize, sums: usize, float: bool): void {
  const sum = sums + <usize>load<u32>(tree, 8);
  const width = load<i32>(tree, 12);
  if (width === 1) {
    add(sum, load<f64>(leaf), float);
  } else {
    const values: usize = load<u32>(leaf);
    for (let at: usize = 0; at < usize(width) << 3; at += 8) add(sum + at, load<f64>(values + at), float);
  }
}

/**
 * Adds the leaves of the trees from address `first` to before `end` to the sums of rows, for each row in the order of the trees.
 * Groups of eight rows walk a tree together; each of the rows that remain walks eight trees together.
 *
 * @param cells Address of the rows' cells, `groupBytes` for each group.
 * @param sums Address of the rows' sums, `rowBytes` for each row.
 * @param reached Address of 32 bytes that belong to the calling thread.
 */
export function sumTrees(
  first: usize, end: usize,
  rows: i32, cells: usize, groupBytes: usize, sums: usize, rowBytes: usize,
  float: bool, reached: usize,
): void {
  const groups = rows >> 3;
  if (groups > 0) {
    for (let tree = first; tree < end; tree += 16) {
      const root: usize = load<u32>(tree);
      let group = cells;
      let sum = sums;
      for (let left = groups; left > 0; left--) {
        walkEight(root, root, root, root, root, root, root, root, load<i32>(tree, 4), group, 8, reached);
        for (let lane: usize = 0; lane < 32; lane += 4) {
          addLeaf(tree, load<u32>(reached + lane), sum, float);
          sum += rowBytes;
        }
        group += groupBytes;
      }
    }
  }
  for (let row = groups << 3; row < rows; row++) {
    const own = cells + groupBytes * usize(groups) + (usize(row & 7) << 3);
    const sum = sums + rowBytes * usize(row);
    // Trees of the same output are summed in a register.
    let output: usize = 0;
    let total = load<f64>(sum);
    for (let tree = first; tree < end; ) {
      let next = tree + 128;
      if (next <= end) {
        // As many steps as the deepest of the trees takes: a row stays at the leaf that it reached.
        let steps = 0;
        let uneven = false;
        for (let at: usize = 4; at < 128; at += 16) {
          const each = load<i32>(tree + at);
          uneven = uneven || each < 0;
          steps = max(steps, abs(each));
        }
        walkEight(
          load<u32>(tree), load<u32>(tree, 16), load<u32>(tree, 32), load<u32>(tree, 48),
          load<u32>(tree, 64), load<u32>(tree, 80), load<u32>(tree, 96), load<u32>(tree, 112),
          uneven ? -steps : steps, own, 0, reached,
        );
      } else {
        next = tree + 16;
        let leaf: usize = load<u32>(tree);
        for (let left = abs(load<i32>(tree, 4)); left > 0; left--) leaf = step(leaf, own, 0);
        store<u32>(reached, <u32>leaf);
      }
      for (let leaf = reached; tree < next; leaf += 4) {
        const place: usize = load<u32>(tree, 8);
        if (load<i32>(tree, 12) !== 1) {
          store<f64>(sum + output, total);
          addLeaf(tree, load<u32>(leaf), sum, float);
          total = load<f64>(sum + output);
        } else {
          if (place !== output) {
            store<f64>(sum + output, total);
            output = place;
            total = load<f64>(sum + output);
          }
          total = rounded(total + load<f64>(load<u32>(leaf)), float);
        }
        tree += 16;
      }
    }
    store<f64>(sum + output, total);
  }
}
