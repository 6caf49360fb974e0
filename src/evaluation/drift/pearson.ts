/** A correlation needs this many rows with both values. */
const leastRows = 30;
const blockRows = 512;
const roughRows = 1024;
/** A smaller share of the squares that is left after centring has lost digits. */
const leastLeft = 1e-6;

/** A column in one block of rows. Rows without a value, or behind the last one, are 0. */
interface Block {
  /** Values less about the column's mean. */
  values: Float64Array;
  squares: Float64Array;
  /** 1 for each row with a value. */
  present: Float64Array;
}

/** Sums over the rows with both values of a pair: of its first and second column, their squares and their product. */
interface PairSums {
  n: number;
  a: number;
  b: number;
  aa: number;
  bb: number;
  ab: number;
}

/**
 * Pearson's correlation of all pairs of columns, each over the rows with both values, in the order 0–1, 0–2, …, 1–2, ….
 * Undefined for few rows, and if a value is constant. Pairs are summed in blocks of rows that fit into the processor's
 * cache, at one multiplication per row and pair without missing values, and at six with them.
 */
export function correlations(columns: readonly Float64Array[], rows: Int32Array | undefined): (number | undefined)[] {
  const count = rows?.length ?? columns[0]?.length ?? 0;
  const means = columns.map((values) => roughMean(values, rows));
  const blocks = columns.map((): Block => {
    const [values, squares, present] = [0, 1, 2].map(() => new Float64Array(blockRows)) as [
      ...[Float64Array, Float64Array, Float64Array],
    ];
    return { values, squares, present };
  });
  const pairs = columns.flatMap((_, a) => columns.slice(a + 1).map((_, k) => [a, a + 1 + k] as const));
  const sums = pairs.map((): PairSums => ({ n: 0, a: 0, b: 0, aa: 0, bb: 0, ab: 0 }));
  for (let from = 0; from < count; from += blockRows) {
    const size = Math.min(blockRows, count - from);
    const own = blocks.map((block, at) => {
      const present = fillBlock(block, { values: columns[at]!, rows, from, size, mean: means[at]! });
      const whole = present === size;
      return { block, whole, sum: whole ? total(block.values) : 0, squares: whole ? total(block.squares) : 0 };
    });
    for (let p = 0; p < pairs.length; p++) {
      const [first, second] = [own[pairs[p]![0]]!, own[pairs[p]![1]]!];
      const [x, y] = [first.block, second.block];
      const whole = first.whole && second.whole;
      const sum = sums[p]!;
      sum.n += whole ? size : product(x.present, y.present);
      sum.a += whole ? first.sum : product(x.values, y.present);
      sum.b += whole ? second.sum : product(x.present, y.values);
      sum.aa += whole ? first.squares : product(x.squares, y.present);
      sum.bb += whole ? second.squares : product(x.present, y.squares);
      sum.ab += product(x.values, y.values);
    }
  }
  return pairs.map(([a, b], p) => fromSums(sums[p]!) ?? correlation(columns[a]!, columns[b]!, rows));
}

/** Undefined if the sums are not exact enough, as those of a constant value. */
function fromSums({ n, a, b, aa, bb, ab }: PairSums): number | undefined {
  const [squareA, squareB] = [aa - (a * a) / n, bb - (b * b) / n];
  if (n < leastRows || !(squareA > leastLeft * aa) || !(squareB > leastLeft * bb)) return undefined;
  const r = (ab - (a * b) / n) / Math.sqrt(squareA * squareB);
  return Number.isFinite(r) ? r : undefined;
}

/** Mean of about a thousand values from everywhere: centring only needs to keep digits, and any number is right. */
function roughMean(values: Float64Array, rows: Int32Array | undefined): number {
  const count = rows?.length ?? values.length;
  const step = Math.ceil(count / roughRows);
  let [sum, n] = [0, 0];
  for (let i = 0; i < count; i += step) {
    const value = values[rows === undefined ? i : rows[i]!]!;
    if (!Number.isFinite(value)) continue;
    sum += value;
    n++;
  }
  return n === 0 ? 0 : sum / n;
}

interface BlockRows {
  values: Float64Array;
  rows: Int32Array | undefined;
  from: number;
  size: number;
  mean: number;
}

/** Returns the number of rows with a value. */
function fillBlock(block: Block, { values, rows, from, size, mean }: BlockRows): number {
  let present = 0;
  for (let k = 0; k < blockRows; k++) {
    const value = k < size ? values[rows === undefined ? from + k : rows[from + k]!]! : Number.NaN;
    const finite = Number.isFinite(value);
    const centred = finite ? value - mean : 0;
    block.values[k] = centred;
    block.squares[k] = centred * centred;
    block.present[k] = finite ? 1 : 0;
    if (finite) present++;
  }
  return present;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
}

/** Sum of the products of two blocks. Four sums at once do not wait for each other. */
function product(x: Float64Array, y: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let k = 0; k < blockRows; k += 4) {
    a += x[k]! * y[k]!;
    b += x[k + 1]! * y[k + 1]!;
    c += x[k + 2]! * y[k + 2]!;
    d += x[k + 3]! * y[k + 3]!;
  }
  return a + b + (c + d);
}

/** Pearson's correlation of two columns over the rows with both values, one row after the other. Undefined for few rows, and if a value is constant. */
export function correlation(a: Float64Array, b: Float64Array, rows: Int32Array | undefined): number | undefined {
  const count = rows?.length ?? a.length;
  let [n, meanA, meanB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : rows[i]!;
    const [x, y] = [a[row]!, b[row]!];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    n++;
    // Welford's update keeps the digits of values far from 0.
    const [dx, dy] = [x - meanA, y - meanB];
    meanA += dx / n;
    meanB += dy / n;
    squareA += dx * (x - meanA);
    squareB += dy * (y - meanB);
    product += dx * (y - meanB);
  }
  if (n < leastRows || !(squareA > 0) || !(squareB > 0)) return undefined;
  return product / Math.sqrt(squareA * squareB);
}
