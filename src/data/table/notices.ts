import { Failure, type Location } from "../../core/failure.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import { parseNumber } from "./number-text.ts";
import type { Column, Notice } from "./table.ts";

/** From this share of numbers on, a column with a word in it is a number column with a mistake. */
const MOSTLY = 0.8;

/**
 * What a reader should know of how a column was read. `read` is `first`, or what it was read again into.
 *
 * @throws {Failure} for a few words in a column of numbers: taken for categories it would be useless, and nobody would notice.
 */
export function columnNotices(
  first: ColumnBuilder,
  read: ColumnBuilder,
  column: Column,
  where: { locate(row: number): Location; place(row: number): string },
): Notice[] {
  const notices: Notice[] = [];
  const { name } = column;
  const warn = (row: number, message: string): void => {
    notices.push({ level: "warning", message: `${where.place(row)}: ${name}: ${message}`, at: where.locate(row) });
  };
  if (first.infinite > 0) {
    const message = `${name}: ${first.infinite} infinite ${first.infinite === 1 ? "value counts" : "values count"} as missing`;
    notices.push({ level: "notice", message });
  }
  if (!("codes" in column)) return notices;

  const { misfit } = first;
  if (misfit?.reason === "precision") {
    warn(
      misfit.row,
      `${misfit.text} is beyond 2^53, where numbers lose digits: the column is kept as text (a schema can say \`number\`)`,
    );
  } else if (misfit !== undefined) {
    const { share, present } = numericShare(column);
    const various = column.levels.length > 20 || column.levels.length * 2 > present;
    const got = JSON.stringify(misfit.text.slice(0, 60));
    const wayOut = `correct the cell, or in a schema name its text under \`missing\`, or \`${name}: category\``;
    if (!first.reading.tolerant && share >= MOSTLY && various) {
      const at = where.locate(misfit.row);
      throw new Failure(`${where.place(misfit.row)}: ${name}: expected a number, got ${got} (${wayOut})`, { at });
    }
    if (share >= 0.5) {
      const cells = `${Math.floor(share * 100)} % of the cells`;
      warn(misfit.row, `${got} is no number, as ${cells} are: the column is taken for categories (${wayOut})`);
    }
  }
  const damaged = damagedLevel(read);
  if (damaged !== undefined) {
    const row = column.codes.indexOf(column.levels.indexOf(damaged.text));
    const more = damaged.count > 1 ? `, as are ${damaged.count - 1} other texts of the column` : "";
    warn(
      Math.max(row, 0),
      `${JSON.stringify(damaged.text.slice(0, 60))} holds bytes that are no UTF-8, shown as \uFFFD${more} (set encoding: latin-1, or save the file as UTF-8)`,
    );
  }
  return notices;
}

function numericShare(column: Extract<Column, { codes: Int32Array }>): { share: number; present: number } {
  const numeric = column.levels.map((level) => !Number.isNaN(parseNumber(level)));
  let present = 0;
  let numbers = 0;
  for (const code of column.codes) {
    if (code === -1) continue;
    present++;
    if (numeric[code]) numbers++;
  }
  return { share: present === 0 ? 0 : numbers / present, present };
}

function damagedLevel({ levels }: ColumnBuilder): { text: string; count: number } | undefined {
  let text: string | undefined;
  let count = 0;
  for (let code = 0; code < levels.count; code++) {
    if (levels.isUtf8(code)) continue;
    text ??= levels.text(code);
    count++;
  }
  return text === undefined ? undefined : { text, count };
}
