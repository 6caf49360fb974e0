import type { ModelRecord } from "../../models/bundle/record.ts";
import { type Block, code, heading, type Inline, list, paragraph, table } from "../../reports/markdown/block.ts";
import type { ModelFindings } from "./findings.ts";

/** Maximum number of columns to name. Further ones are counted. */
const MOST_COLUMNS = 20;

/** Lists the differences from the baseline other than the metrics: parameters, data and columns. */
export function changeBlocks({ candidate, baseline: { found } }: ModelFindings): Block[] {
  const [ours, theirs] = [candidate.record, found?.source.record];
  if (ours === undefined || theirs === undefined) return [];
  if (ours.digest !== undefined && ours.digest === theirs.digest)
    return [heading(3, "What changed"), paragraph("Nothing: it is the baseline's model, byte for byte.")];
  const rows = [...parameterRows(ours, theirs), ...dataRows(ours, theirs)];
  const columns = columnItems(ours, theirs);
  return [
    heading(3, "What changed"),
    ...(rows.length === 0 ? [] : [table(["", ">baseline", ">now"], rows)]),
    ...(columns.length === 0 ? [] : [list(columns)]),
    ...(rows.length + columns.length === 0 ? [paragraph("Neither parameters nor data.")] : []),
  ];
}

function parameterRows({ parameters: ours }: ModelRecord, { parameters: theirs }: ModelRecord): Inline[][] {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const shown = (value: string | number | boolean | null | undefined) =>
    value === null ? "none" : String(value ?? "");
  return names
    .filter((name) => ours[name] !== theirs[name])
    .map((name) => [code(name), shown(theirs[name]), shown(ours[name])]);
}

function dataRows(ours: ModelRecord, theirs: ModelRecord): Inline[][] {
  const files = ({ data }: ModelRecord) => data.files.map(({ path }) => path).join(", ");
  const digest = ({ data }: ModelRecord) => data.digest.slice(0, 19);
  const rows = ({ rows: number }: ModelRecord) => number?.toLocaleString("en-US") ?? "";
  const facts: [string, (record: ModelRecord) => string][] = [
    ["rows trained on", rows],
    ["data", files],
    ["data digest", digest],
    ["target", ({ target }) => target ?? ""],
  ];
  return facts.filter(([, of]) => of(ours) !== of(theirs)).map(([name, of]) => [name, of(theirs), of(ours)]);
}

function columnItems({ columns: ours }: ModelRecord, { columns: theirs }: ModelRecord): Inline[] {
  const before = new Map(theirs.map(({ name, type }) => [name, type]));
  const now = new Map(ours.map(({ name, type }) => [name, type]));
  const named = (what: string, columns: { name: string }[]): Inline[] =>
    columns.length === 0
      ? []
      : [
          [
            `${what}: `,
            ...columns.slice(0, MOST_COLUMNS).flatMap(({ name }, at) => [...(at > 0 ? [", "] : []), code(name)]),
            columns.length > MOST_COLUMNS ? ` and ${columns.length - MOST_COLUMNS} more` : "",
          ],
        ];
  const retyped = ours.filter(({ name, type }) => before.has(name) && before.get(name) !== type);
  return [
    ...named(
      "new columns",
      ours.filter(({ name }) => !before.has(name)),
    ),
    ...named(
      "columns that are gone",
      theirs.filter(({ name }) => !now.has(name)),
    ),
    ...retyped
      .slice(0, MOST_COLUMNS)
      .map(({ name, type }): Inline => [code(name), `: was ${before.get(name)}, is ${type}`]),
  ];
}
