import { columnNumber } from "../../core/number-text.ts";
import { formatDate } from "../../data/table/date.ts";
import type { Cell, ColumnSide } from "./column-side.ts";
import type { DriftedColumn } from "./drift-file.ts";
import { countInCells } from "./profile-side.ts";

type Histogram = NonNullable<DriftedColumn["histogram"]>;

const mostBins = 10;

/** Shares of both sides by equally wide bins, or by the most frequent categories. */
export function columnHistogram(reference: ColumnSide, current: ColumnSide): Histogram | undefined {
  if (reference.kind !== current.kind || reference.kind === "empty" || current.count === 0) return undefined;
  if (reference.kind === "category") return categoryHistogram(reference, current);
  if (reference.numbers === undefined) return cellHistogram(reference, current, grouped(reference.cells ?? []));
  const [first, second] = [reference.summary!, current.summary!];
  // A few extreme values would put all others into one bin.
  const low = Math.min(first.quantiles["0.01"]!, second.quantiles["0.01"]!);
  const high = Math.max(first.quantiles["0.99"]!, second.quantiles["0.99"]!);
  const width = high / mostBins - low / mostBins;
  const cells: Cell[] = [];
  for (let k = 1; k <= (width > 0 ? mostBins : 1); k++) {
    const end = k === mostBins || !(width > 0) ? Number.POSITIVE_INFINITY : low + width * k;
    cells.push({ end, inclusive: end === Number.POSITIVE_INFINITY, count: 0 });
  }
  const counts = countInCells(cells, reference.numbers).current;
  return cellHistogram(
    reference,
    current,
    cells.map((cell, k) => ({ ...cell, count: counts[k]! })),
  );
}

function cellHistogram(reference: ColumnSide, current: ColumnSide, cells: readonly Cell[]): Histogram {
  const table = countInCells(cells, current.numbers!);
  const shown = reference.kind === "date" ? formatDate : columnNumber;
  const bins = cells.map(({ end }, k) => {
    const from = cells[k - 1]?.end;
    if (from === undefined) return Number.isFinite(end) ? `up to ${shown(end)}` : "all";
    return Number.isFinite(end) ? `${shown(from)} to ${shown(end)}` : `from ${shown(from)}`;
  });
  return {
    bins,
    reference: [...table.reference].map((count) => count / Math.max(1, reference.count)),
    current: [...table.current].map((count) => count / Math.max(1, current.count)),
  };
}

/** Puts as many neighbouring cells together as are needed for at most ten. */
function grouped(cells: readonly Cell[]): Cell[] {
  const size = Math.ceil(cells.length / mostBins);
  const groups: Cell[] = [];
  for (let from = 0; from < cells.length; from += size) {
    const part = cells.slice(from, from + size);
    groups.push({ ...part[part.length - 1]!, count: part.reduce((all, { count }) => all + count, 0) });
  }
  return groups;
}

function categoryHistogram(reference: ColumnSide, current: ColumnSide): Histogram {
  const [first, second] = [reference.categories!, current.categories!];
  const share = (side: ColumnSide, name: string) => (side.categories!.get(name) ?? 0) / Math.max(1, side.count);
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const size = (name: string) => Math.max(share(reference, name), share(current, name));
  names.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  const bins = names.slice(0, names.length > mostBins ? mostBins - 1 : mostBins);
  const shares = (side: ColumnSide) => bins.map((name) => share(side, name));
  const rest = (values: number[]) => Math.max(0, 1 - values.reduce((all, value) => all + value, 0));
  const [r, c] = [shares(reference), shares(current)];
  const other = names.length > bins.length || (reference.unnamed ?? 0) > 0;
  return other
    ? { bins: [...bins, "(other)"], reference: [...r, rest(r)], current: [...c, rest(c)] }
    : { bins, reference: r, current: c };
}
