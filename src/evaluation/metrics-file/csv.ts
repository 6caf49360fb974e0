import { Failure } from "../../core/failure.ts";
import type { Tree } from "./metrics.ts";

const NAMES = ["metric", "metrics", "name", "key"];
const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;

/**
 * Reads metrics from a table in one of three shapes: `metric,value` with one metric per line, one line of values
 * under a line of names, or lines named by their first cell (`setosa` under an empty title, as in a pandas
 * classification report), which gives `setosa.precision`.
 *
 * @throws {Failure} for any other shape, because it would have to be guessed which of ten epochs is meant.
 */
export function csvTree(text: string, source: string): Tree {
  const cells = cellsOf(text);
  const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ""));
  const [titles, ...body] = rows;
  if (titles === undefined || body.length === 0) {
    throw new Failure(
      `${source}: expected a line of names and a line of values, got ${titles === undefined ? "nothing" : "names only"}`,
      {
        at: { file: source },
      },
    );
  }
  const names = titles.map((title) => title.trim());
  // Every row is like `accuracy,0.91`, including the first, so the header is missing.
  if (names.length === 2 && rows.every(([name, value]) => !NUMBER.test(name ?? "") && NUMBER.test(value ?? ""))) {
    return treeOf(
      rows.map((row) => [row[0]!.trim(), valueOfCell(row[1])]),
      source,
    );
  }
  if (names.length === 2 && NAMES.includes(names[0]!.toLowerCase())) {
    return treeOf(
      body.map((row) => [row[0]!.trim(), valueOfCell(row[1])]),
      source,
    );
  }
  if (body.length === 1)
    return treeOf(
      names.map((name, column) => [name, valueOfCell(body[0]![column])]),
      source,
    );
  const labels = body.map((row) => row[0]!.trim());
  if (labels.some((label) => NUMBER.test(label)) && names[0] !== "") {
    throw new Failure(
      `${source}: expected one line of values (or metric,value lines), got ${body.length} lines (write the one to judge to a separate file)`,
      { at: { file: source, line: 3 } },
    );
  }
  return treeOf(
    body.map((row, index) => [
      labels[index]!,
      treeOf(
        names.slice(1).map((name, column) => [name, valueOfCell(row[column + 1])]),
        source,
      ),
    ]),
    source,
  );
}

function valueOfCell(cell: string | undefined): number | string | null {
  if (cell === undefined || cell.trim() === "") return null;
  return NUMBER.test(cell) ? Number(cell) : cell.trim();
}

/** Builds a tree. @throws {Failure} if a name occurs twice, because it is unclear which one counts. */
function treeOf(entries: [string, unknown][], source: string): Tree {
  const tree: Record<string, unknown> = Object.create(null);
  for (const [name, value] of entries) {
    if (Object.hasOwn(tree, name)) {
      throw new Failure(`${source}: expected each metric once, got ${JSON.stringify(name)} twice`, {
        at: { file: source },
      });
    }
    tree[name] = value;
  }
  return tree;
}

/** Parses rows of cells (RFC 4180). The delimiter is the most frequent one in the first line. */
export function cellsOf(text: string): string[][] {
  const firstLine = /^[^\r\n]*/.exec(text)![0];
  const delimiter = [",", ";", "\t", "|"].reduce((a, b) =>
    firstLine.split(b).length > firstLine.split(a).length ? b : a,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    let cell = "";
    if (text[at] === '"') {
      let closing = text.indexOf('"', at + 1);
      while (closing !== -1 && text[closing + 1] === '"') closing = text.indexOf('"', closing + 2);
      const end = closing === -1 ? text.length : closing;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
    row.push(cell + text.slice(start, at));
    if (text[at] !== delimiter) {
      rows.push(row);
      row = [];
      if (text[at] === "\r" && text[at + 1] === "\n") at++;
    }
    at++;
  }
  return rows;
}
