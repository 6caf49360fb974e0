/**
 * Copies of the bins of a subtree's rows, so that its nodes find them in order, and in the processor's cache when they are few. The
 * rows of a small node are spread over the whole table, so that each is a cache miss. Copies are nested, because a copy of few rows
 * from many meets the same misses. A tree grows depth first: a subtree is done before the next one is copied.
 */
export interface NearRows {
  /** The whole table and copies for smaller and smaller subtrees. */
  copies: RowCopy[];
  /** Number of the copy that holds the rows of the current node. */
  depth: number;
}

interface RowCopy {
  /** Shape (rows, columns): bins of the subtree's rows, in their order within the tree. */
  codes: Uint8Array;
  /** The same bytes, to be read four at a time. */
  view: DataView;
  /** Number of rows of a subtree that is copied, at most. */
  most: number;
  /** Where the subtree ends. */
  end: number;
}

/** A copy holds a quarter of the rows of the one around it, at most: then most cache lines that are read hold one of its rows. */
const share = 4;
/** A copy of fewer bytes gains nothing: the one around it is in the cache. */
const leastBytes = 2 ** 16;

/** Returns the most rows of each copy for trees of up to `entries` rows. The first is that of the whole table. */
export function copiedRows(columns: number, entries: number): number[] {
  const sizes = [entries];
  for (let most = Math.floor(entries / share); most * columns > leastBytes; most = Math.floor(most / share)) {
    sizes.push(most);
  }
  return sizes;
}

/**
 * @param codes Shape (rows of the table, columns): bins.
 * @param entries Number of rows of a tree, at most.
 */
export function nearRows(codes: Uint8Array, columns: number, entries: number): NearRows {
  const copies = copiedRows(columns, entries).map((most, at) =>
    rowCopy(at === 0 ? codes : new Uint8Array(most * columns), most),
  );
  return { copies, depth: 0 };
}

function rowCopy(codes: Uint8Array, most: number): RowCopy {
  return { codes, view: new DataView(codes.buffer, codes.byteOffset, codes.byteLength), most, end: 0 };
}

/** Returns to the whole table, for the next tree. */
export function forgetCopies(near: NearRows): void {
  near.depth = 0;
}

/**
 * Copies the rows from `start` to `end` - 1 if they are few enough, and numbers them from 0. Nodes are to be visited depth first,
 * left child first.
 *
 * @param words Each holds the number of a row in the bits of `rowMask`.
 * @returns The bins to which the row numbers of these words refer.
 */
export function copyNear(
  near: NearRows,
  words: Int32Array,
  rowMask: number,
  columns: number,
  start: number,
  end: number,
): Uint8Array {
  const { copies } = near;
  while (near.depth > 0 && start >= copies[near.depth]!.end) near.depth--;
  const from = copies[near.depth]!;
  let depth = near.depth;
  while (depth + 1 < copies.length && end - start <= copies[depth + 1]!.most) copies[++depth]!.end = end;
  if (depth === near.depth) return from.codes;
  near.depth = depth;
  copyRows(from, copies[depth]!, words, rowMask, columns, start, end);
  return copies[depth]!.codes;
}

function copyRows(
  { codes, view }: RowCopy,
  to: RowCopy,
  words: Int32Array,
  rowMask: number,
  columns: number,
  start: number,
  end: number,
): void {
  const { codes: ownCodes, view: own } = to;
  const whole = columns & ~3;
  let place = 0;
  for (let i = start; i < end; i++) {
    const each = words[i]!;
    const at = (each & rowMask) * columns;
    for (let column = 0; column < whole; column += 4) {
      own.setInt32(place + column, view.getInt32(at + column, true), true);
    }
    for (let column = whole; column < columns; column++) ownCodes[place + column] = codes[at + column]!;
    place += columns;
    words[i] = (each & ~rowMask) | (i - start);
  }
}
