import type { Location } from "../../core/failure.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import type { Column, Notice } from "./table.ts";

/** Returns a warning if texts of a column contain bytes that are not UTF-8. */
export function damagedLevelNotice(
  { name, levels }: ColumnBuilder,
  column: Column,
  where: { locate(row: number): Location; place(row: number): string },
): Notice[] {
  if (!("codes" in column)) return [];
  let text: string | undefined;
  let count = 0;
  for (let code = 0; code < levels.count; code++) {
    if (levels.isUtf8(code)) continue;
    text ??= levels.text(code);
    count++;
  }
  if (text === undefined) return [];
  const row = Math.max(column.codes.indexOf(column.levels.indexOf(text)), 0);
  const more = count > 1 ? `, as are ${count - 1} other texts of the column` : "";
  const message = `${where.place(row)}: ${name}: ${JSON.stringify(text.slice(0, 60))} contains bytes that are not UTF-8, shown as \uFFFD${more} (set encoding: latin-1, or save the file as UTF-8)`;
  return [{ level: "warning", message, at: where.locate(row) }];
}
