import {
  type Document,
  digest,
  documentOf,
  formatMark,
  listOf,
  numberValue,
  object,
  optional,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { type Block, heading, table as tableBlock } from "../../reports/markdown/block.ts";

/** The importance of a column for a model. */
export interface ColumnImportance {
  column: string;
  /** Share of the impurity that the trees removed by it. NaN if the engine does not measure it. */
  impurity: number;
  /** Loss of accuracy or R² when the column's cells are shuffled. */
  permutation?: { mean: number; std: number };
}

/** Name of the file in the report folder. */
export const IMPORTANCES_FILE = "importances.json";

const importancesShape = object({
  format: formatMark("trainyard-importances-1"),
  model_digest: digest({ description: "Digest of the model." }),
  columns: listOf(
    object({
      column: textValue(),
      impurity: optional(
        numberValue({
          description:
            "Share of all impurity that the trees removed by it; absent where the engine does not measure it.",
        }),
      ),
      permutation: optional(
        object(
          { mean: numberValue(), std: numberValue({ min: 0 }) },
          { description: "Loss of accuracy or R² when the column's cells are shuffled." },
        ),
      ),
    }),
    { description: "Columns that the model reads, the most important first." },
  ),
});

/** The importance of each column, as `train` measured it. */
export const importancesDocument: Document<TypeOf<typeof importancesShape>> = documentOf({
  what: "a model's importances",
  file: IMPORTANCES_FILE,
  format: "trainyard-importances",
  version: 1,
  writer: "train",
  purpose: "How much the model draws on each column, in the report folder.",
  remedy: "run `train` again",
  shape: importancesShape,
});

/** The importances of the columns, in descending order. */
export interface ImportancesFile {
  modelDigest: string;
  columns: ColumnImportance[];
}

/** Formats the content of the file. */
export function importancesText({ modelDigest, columns: ranked }: ImportancesFile): string {
  const columns = ranked.map(({ column, impurity, permutation }) => ({
    column,
    ...(!Number.isNaN(impurity) && { impurity }),
    ...(permutation !== undefined && { permutation }),
  }));
  const file: TypeOf<typeof importancesShape> = {
    format: "trainyard-importances-1",
    model_digest: modelDigest,
    columns,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads the file at `path`.
 *
 * @throws {Failure} for a file that cannot be read and for other content.
 */
export async function readImportancesFile(path: string, cwd: string): Promise<ImportancesFile> {
  const { model_digest: modelDigest, columns } = await readDocument(importancesDocument, path, { cwd });
  return { modelDigest, columns: columns.map((each) => ({ impurity: Number.NaN, ...each })) };
}

/** Renders a section of a report with the first 15 columns. */
export function importanceBlocks(ranked: readonly ColumnImportance[]): Block[] {
  if (ranked.length === 0) return [];
  const shuffled = ranked.some(({ permutation }) => permutation !== undefined);
  const rows = ranked
    .slice(0, 15)
    .map(({ column, impurity, permutation }) => [
      column,
      Number.isNaN(impurity) ? "–" : impurity.toFixed(3),
      ...(shuffled
        ? [permutation === undefined ? "–" : `${permutation.mean.toFixed(4)} ± ${permutation.std.toFixed(4)}`]
        : []),
    ]);
  const columns = ["column", ">share of impurity removed", ...(shuffled ? [">lost when shuffled"] : [])];
  return [heading(3, "Feature importance"), tableBlock(columns, rows)];
}
