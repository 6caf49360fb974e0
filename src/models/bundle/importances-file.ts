import { type Block, heading, table as tableBlock } from "../../reports/markdown/block.ts";

/** How much a model draws on a column of the table. */
export interface ColumnImportance {
  column: string;
  /** Share of all impurity that the trees removed by it; NaN where the engine does not measure it. */
  impurity: number;
  /** What is lost of accuracy or R² when the column's cells are shuffled. */
  permutation?: { mean: number; std: number };
}

/** The file in the report folder. */
export const IMPORTANCES_FILE = "importances.json";
const FORMAT = "trainyard-importances-1";

export interface ImportancesFile {
  modelDigest: string;
  /** Most important first. */
  columns: ColumnImportance[];
}

/** The file's content. */
export function importancesText({ modelDigest, columns: ranked }: ImportancesFile): string {
  const columns = ranked.map(({ column, impurity, permutation }) => ({
    column,
    ...(!Number.isNaN(impurity) && { impurity }),
    ...(permutation !== undefined && { permutation }),
  }));
  return `${JSON.stringify({ format: FORMAT, model_digest: modelDigest, columns }, null, 2)}\n`;
}

/** Importances from what was JSON; undefined for anything else than `importancesText` writes. */
export function importancesFrom(value: unknown): ImportancesFile | undefined {
  if (!isRecord(value) || value["format"] !== FORMAT || !Array.isArray(value["columns"])) return undefined;
  const modelDigest = value["model_digest"];
  if (typeof modelDigest !== "string") return undefined;
  const columns = value["columns"].map((each: unknown): ColumnImportance | undefined => {
    if (!isRecord(each) || typeof each["column"] !== "string") return undefined;
    const { column, impurity = Number.NaN, permutation } = each;
    if (typeof impurity !== "number") return undefined;
    if (permutation === undefined) return { column, impurity };
    if (!isRecord(permutation)) return undefined;
    const { mean, std } = permutation;
    return typeof mean === "number" && typeof std === "number"
      ? { column, impurity, permutation: { mean, std } }
      : undefined;
  });
  return columns.every((each) => each !== undefined) ? { modelDigest, columns } : undefined;
}

/** A section of a report. The first 15 columns are shown. */
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
