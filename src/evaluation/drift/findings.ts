import { plainNumber } from "../../core/number-text.ts";
import { countAbove, countBelow } from "../../data/features/statistics.ts";
import { formatDate } from "../../data/table/date.ts";
import type { ColumnSide } from "./column-side.ts";
import type { Finding } from "./drift-file.ts";

const mostNamed = 5;
/** The number of categories must at least double or halve before it is worth a row. */
const cardinalityFactor = 2;

/** Reports what changed in a column of both sides, in addition to the tests. */
export function columnFindings(column: string, reference: ColumnSide, current: ColumnSide): Finding[] {
  const finding = (kind: Finding["kind"], text: string, decides = false): Finding => ({ column, kind, decides, text });
  if (reference.count === 0 && current.count === 0) return [];
  if (current.count === 0) return [finding("empty", "no current row has a value")];
  if (reference.count === 0) return [finding("empty", "no reference row has a value")];
  if (reference.kind === "empty") return [finding("not-compared", "the profile has no values of this column")];
  if (reference.kind !== current.kind) {
    return [
      finding(
        "type",
        `the reference rows have ${kinds[reference.kind]}, the current rows ${kinds[current.kind]}`,
        true,
      ),
    ];
  }
  const found: Finding[] = [];
  if (reference.kind === "category") found.push(...categoryFindings(reference, current, finding));
  if (reference.summary !== undefined && current.summary !== undefined) {
    const outside = outsideShare(reference, current);
    const shown = reference.kind === "date" ? formatDate : plainNumber;
    const { min, max } = reference.summary;
    if (outside > 0 && reference.kind !== "text") {
      found.push(finding("out-of-range", `${percent(outside)} of the rows are outside ${shown(min)} to ${shown(max)}`));
    }
    if (current.summary.min === current.summary.max && min !== max && current.count > 1) {
      found.push(finding("constant", `all current rows have ${shown(current.summary.min)}`));
    }
  }
  return found;
}

const kinds = { number: "numbers", category: "categories", date: "dates", text: "text", empty: "no values" } as const;

type Make = (kind: Finding["kind"], text: string) => Finding;

function categoryFindings(reference: ColumnSide, current: ColumnSide, finding: Make): Finding[] {
  const [first, second] = [reference.categories!, current.categories!];
  const found: Finding[] = [];
  const fresh = [...second].filter(([name]) => !first.has(name));
  const rows = fresh.reduce((all, [, count]) => all + count, 0);
  if (fresh.length > 0) {
    const which = reference.unnamed === undefined || reference.unnamed === 0 ? "new" : "new or rare";
    found.push(
      finding("new-values", `${percent(rows / current.count)} of the rows have ${which} values: ${named(fresh)}`),
    );
  }
  const gone = [...first].filter(([name, count]) => !second.has(name) && isNoticeable(count, reference, current));
  if (gone.length > 0) found.push(finding("vanished-values", `no current row has ${named(gone)}`));
  const [a, b] = [first.size, second.size];
  if (reference.unnamed === undefined && (b >= a * cardinalityFactor || b * cardinalityFactor <= a) && a !== b) {
    found.push(finding("cardinality", `${plainNumber(a)} different values became ${plainNumber(b)}`));
  }
  return found;
}

/** A category is missed only if at least five current rows were expected to have it. */
function isNoticeable(count: number, reference: ColumnSide, current: ColumnSide): boolean {
  return (count / Math.max(1, reference.count)) * current.count >= 5;
}

function named(values: readonly (readonly [string, number])[]): string {
  const sorted = [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = sorted.slice(0, mostNamed).map(([name]) => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
  const more = sorted.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${plainNumber(more)} more` : shown.join(", ");
}

/** Share of the current values outside the range of the reference. */
function outsideShare(reference: ColumnSide, current: ColumnSide): number {
  const { min, max } = reference.summary!;
  return (countBelow(current.numbers!, min) + countAbove(current.numbers!, max)) / current.count;
}

function percent(share: number): string {
  return `${plainNumber(share * 100)} %`;
}
