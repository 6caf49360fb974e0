/**
 * Time of the forest's kernels per row and feature, for nodes of several sizes: `npm run bench -- forest-kernels`, half a minute.
 * The figures in src/models/forest/README.md are from it. It makes no claims: the figures are of one thread and one machine,
 * after V8 has optimised the kernels.
 */
import { Random } from "../src/core/random.ts";
import { binMatrix, cutMatrix } from "../src/models/forest/bins.ts";
import { type BestSplit, noSplit } from "../src/models/forest/kernels/best-split.ts";
import { emptyCells, fillCells4, scanCells, scanSortedCells } from "../src/models/forest/kernels/cells.ts";
import { fillLanes4, scanPairs, scanQuads, scanSorted } from "../src/models/forest/kernels/lanes.ts";
import { dividePacked, pack, packedSample } from "../src/models/forest/kernels/packed-sample.ts";
import { fillSlots4, scanSlots3 } from "../src/models/forest/kernels/slots.ts";
import { divideTandem, tandem } from "../src/models/forest/kernels/tandem.ts";
import { ValueLists } from "../src/models/forest/kernels/value-lists.ts";
import { fillValues4, listAllBins, listBins, scanValues } from "../src/models/forest/kernels/value-sums.ts";
import { resolveParameters } from "../src/models/forest/parameters.ts";

const rows = 40_000;
const columns = 20;
const random = new Random(1);
const data = Float32Array.from({ length: rows * columns }, () => random.unit());
const matrix = { rows, columns, data };
const pause = async () => {};
const bins = await binMatrix(matrix, await cutMatrix(matrix, 256, pause), pause);
const four = Int32Array.of(2, 7, 11, 16);
const keys = new Int32Array(16);
const left = new Int32Array(16);
const best = noSplit();

function reset(): BestSplit {
  best.score = -1;
  return best;
}

/** Every row once, of a class drawn at random, as `CountSplits` packs them. */
function packed(classes: number) {
  const plan = resolveParameters({ bootstrap: false }, { rows, columns, classes }, 1);
  const sample = packedSample(plan, bins);
  const codes = Uint8Array.from({ length: rows }, () => random.below(classes));
  pack(sample, new Uint8Array(rows).fill(1), codes, new Int32Array(Math.max(4, classes)));
  return { plan, sample, totals: (count: number) => new Int32Array(Math.max(4, classes)).fill(count) };
}

/** Prints nanoseconds per row and feature: the fastest of 15 batches, after 15 for V8 to optimise the kernel. */
function measure(kernel: string, nodeRows: number, features: number, work: (start: number, end: number) => void): void {
  const nodes = Math.max(1, Math.floor(rows / nodeRows));
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 30; round++) {
    const begun = process.hrtime.bigint();
    for (let node = 0; node < nodes; node++) work(node * nodeRows, (node + 1) * nodeRows);
    const ns = Number(process.hrtime.bigint() - begun);
    if (round >= 15) least = Math.min(least, ns / (nodes * nodeRows * features));
  }
  console.log(`${kernel.padEnd(36)} ${String(nodeRows).padStart(6)} rows ${least.toFixed(1).padStart(6)} ns`);
}

const two = packed(2);
const three = packed(3);
const ten = packed(10);
const cells = emptyCells(10, ten.sample.classBits);

for (const size of [4, 6]) {
  measure("lanes, sorted rows, 3 classes", size, 1, (start, end) =>
    scanSorted(three.sample, start, end, 0x02_02_02, 5, keys, reset()),
  );
}
for (const size of [16, 64, 240]) {
  measure("lanes of 8 bits, 3 classes", size, 4, (start, end) => {
    fillLanes4(three.sample, start, end, four, 3);
    for (let slot = 0; slot < 4; slot++) scanQuads(slot, 0x50_50_50, slot, reset());
  });
}
for (const size of [64, 512]) {
  measure("lanes of 16 bits, 2 classes", size, 4, (start, end) => {
    fillLanes4(two.sample, start, end, four, 4);
    for (let slot = 0; slot < 4; slot++) scanPairs(slot, 0x01_00_01_00, slot, reset());
  });
}
for (const size of [240, 2000, 40_000]) {
  measure("slots, 3 classes", size, 4, (start, end) => {
    fillSlots4(three.sample, start, end, four);
    for (let slot = 0; slot < 4; slot++) scanSlots3(slot, 256, three.totals(size), slot, reset(), left);
  });
}
measure("cells, sorted rows, 10 classes", 12, 1, (start, end) => {
  const node = { counts: ten.totals(2), weight: 12, squares: 40 };
  scanSortedCells(ten.sample, start, end, cells, node, 5, keys, reset(), left);
});
for (const size of [64, 2000, 40_000]) {
  measure("cells, 10 classes", size, 4, (start, end) => {
    fillCells4(ten.sample, start, end, four, cells);
    const node = { counts: ten.totals(size / 10), weight: size, squares: (size * size) / 10 };
    for (let slot = 0; slot < 4; slot++) scanCells(cells, slot, 256, node, slot, reset(), left);
  });
}

const values = tandem(new Float64Array(rows), new Float64Array(rows), true);
for (let row = 0; row < rows; row++) {
  values.rows[row] = row;
  values.first[row] = random.unit() - 0.5;
  values.weight[row] = 1;
}
const targets = values.first.slice();
const lists = new ValueLists(bins, resolveParameters({}, { rows, columns, classes: 0 }, 1), best);
for (const size of [8, 32, 128]) {
  measure("lists, numbers, with sorting", size, columns, (start, end) => {
    lists.load(values, targets, start, end);
    lists.scan(start, end, 0, { rows: size, target: 0, weight: size });
  });
}
for (const size of [128, 2000, 40_000]) {
  measure("sums, numbers", size, 4, (start, end) => {
    fillValues4(values, start, end, bins, four);
    for (let slot = 0; slot < 4; slot++) {
      const listed = size <= 128 ? listBins(values.rows, start, end, bins, four[slot]!) : listAllBins(256);
      scanValues(slot, listed, { rows: size, target: 0.5, weight: size }, 1, slot, reset());
    }
  });
}
measure("divide, packed rows", 2000, 1, (start, end) => dividePacked(three.sample, 2, 127, start, end));
measure("divide, tandem", 2000, 1, (start, end) => divideTandem(values, bins, 2, 127, start, end));
