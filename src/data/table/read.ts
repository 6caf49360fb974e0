import type { Hash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import { type CellSyntax, kinds } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import { finishColumn } from "./finish.ts";
import { damagedLevelNotice } from "./notices.ts";
import type { SignEvidence } from "./number-guess.ts";
import type { TableOptions } from "./options.ts";
import { type Pass, readPass } from "./passes.ts";
import { locateRow, placeRow } from "./rows.ts";
import { type ColumnSchema, mergeSchemas, NO_SCHEMA, unknownNames } from "./schema.ts";
import { evidenceOf, isMisreadSign } from "./sign-evidence.ts";
import { newHash, type TableSource } from "./source.ts";
import type { Column, DigestedTable, Notice, ReadTable } from "./table.ts";
import type { FinishContext } from "./values.ts";

/**
 * Reads the files, reads columns again whose first cells were misleading, and decides on types.
 *
 * @param hash Receives the files' bytes, if given: those of the first pass, which decide on the rows.
 */
export async function readSources(sources: TableSource[], options: TableOptions, hash?: Hash): Promise<ReadTable> {
  const { schema = NO_SCHEMA } = options;
  const asked = typeOf(options);
  const first = await readPass(sources, options, { typeOf: asked, hash });
  const { builder, files } = first;
  const locate = (row: number) => locateRow(files, row);
  const place = (row: number) => placeRow(files, row);
  const notices: Notice[] = [...first.notices, ...misspelt(builder.columns, options, sources[0]!.path)];
  const { rows } = builder;
  const { builders, evidence } = await settled(sources, options, first);
  const columns: Column[] = [];
  const found = new Map<string, ColumnSchema>();
  const unread: ReadTable["unread"] = [];
  for (const column of builder.columns) {
    const own = builders.get(column.name)!;
    if (column.unreadable !== undefined || own.unreadable !== undefined) {
      const { row, what } = (column.unreadable ?? own.unreadable)!;
      const reason = `it holds ${what}${where(files, place, row)}, where a table has one value a row`;
      if (options.types?.has(column.name) || schema.columns.get(column.name)?.type !== undefined) {
        throw new Failure(`${place(row)}: ${column.name}: expected a value, got ${what} (${unreadableHint(what)})`, {
          at: locate(row),
        });
      }
      unread.push({ name: column.name, reason: `${reason} (${unreadableHint(what)})` });
      if (!column.reading.tolerant) {
        notices.push({ level: "notice", message: `${column.name}: left out: ${reason} (${unreadableHint(what)})` });
      }
      continue;
    }
    if (own.kind === kinds.skipped) continue;
    const context: FinishContext = {
      rows,
      type: asked(column.name) ?? own.reading.schema.type,
      evidence,
      first: column.misfit,
      locate,
      place,
    };
    const finished = finishColumn(own, context);
    columns.push(finished.column);
    const { type } = finished.column;
    found.set(column.name, { type: type === "integer" ? "number" : type, ...finished.found });
    for (const { level, text, row } of finished.remarks) {
      const message = row === undefined ? `${column.name}: ${text}` : `${place(row)}: ${column.name}: ${text}`;
      notices.push(row === undefined ? { level, message } : { level, message, at: locate(row) });
    }
    notices.push(...damagedLevelNotice(own, finished.column, { locate, place }));
  }
  if (rows === 0 && options.allowEmpty !== true) {
    throw new Failure(
      `${sources[0]!.path}: expected rows below the header, got none (is the file still being written?)`,
      { at: { file: sources[0]!.path } },
    );
  }
  return {
    rows,
    columns,
    files: files.map(({ path, rows, sizeBytes }) => ({ path, rows, sizeBytes })),
    notices,
    unread,
    schema: mergeSchemas({ columns: found }, schema),
    locate,
    place,
  };
}

/** Reads the files with the digest of their bytes. */
export async function readDigestedSources(sources: TableSource[], options: TableOptions): Promise<DigestedTable> {
  const hash = newHash();
  const table = await readSources(sources, options, hash);
  return { ...table, digest: `sha256:${hash.digest("hex")}` };
}

/** Reads columns as text that are not plain numbers or dates, until none is left to read again. */
async function settled(
  sources: TableSource[],
  options: TableOptions,
  first: Pass,
): Promise<{ builders: Map<string, ColumnBuilder>; evidence: SignEvidence }> {
  const { builder, delimiter } = first;
  const builders = new Map(builder.columns.map((column) => [column.name, column]));
  for (;;) {
    const evidence = evidenceOf([...builders.values()], { delimiter, rows: builder.rows });
    const again = new Set<string>();
    for (const column of builders.values()) {
      const misread = column.misfit !== undefined && column.kind === kinds.skipped;
      if (misread || isMisreadSign(column, evidence, builder.rows)) again.add(column.name);
    }
    if (again.size === 0) return { builders, evidence };
    const typeOf = (name: string): CellSyntax["type"] => (again.has(name) ? "category" : "skipped");
    const next = await readPass(sources, options, { typeOf });
    if (next.builder.rows !== builder.rows) {
      throw new Failure(
        `${sources[0]!.path}: expected a file that stays as it is, got one that changed while it was read (start this step when the file is complete)`,
      );
    }
    for (const name of again) builders.set(name, next.builder.column(name)!);
  }
}

function where(files: Pass["files"], place: (row: number) => string, row: number): string {
  return files[0]?.jumps === undefined ? "" : ` (${place(row)})`;
}

function unreadableHint(what: string): string {
  return what === "bytes" || what === "BSON"
    ? "write it as text or numbers"
    : "flatten it into columns, write it as text, or leave it out with `exclude`";
}

/** Finds names in a schema that no column has, which are probably misspelt. */
function misspelt(
  columns: readonly ColumnBuilder[],
  { schema = NO_SCHEMA, optional }: TableOptions,
  path: string,
): Notice[] {
  const names = columns.map(({ name }) => name);
  const unknown = unknownNames(schema, names).filter(({ name }) => optional?.has(name) !== true);
  return unknown.map(({ name, close }): Notice => {
    const hint = close === undefined ? "" : ` (did you mean ${close}?)`;
    return { level: "warning", message: `schema: ${path} has no column ${JSON.stringify(name)}${hint}` };
  });
}

function typeOf({ types, schema, skip, only }: TableOptions): (name: string) => CellSyntax["type"] {
  return (name) => {
    if (skip?.has(name) || only?.has(name) === false) return "skipped";
    return types?.get(name) ?? schema?.columns.get(name)?.type;
  };
}
