/** Columns of equal length; row order is the files'. */
export interface Table {
  rows: number;
  columns: Column[];
}

export type Column = NumberColumn | CategoryColumn | DateColumn;

/** `values`: rows, NaN where missing. An integer column holds whole numbers only. */
export interface NumberColumn {
  name: string;
  type: "number" | "integer";
  values: Float64Array;
}

/** `codes`: rows, the index into `levels`, -1 where missing. A boolean column's levels are as spelt in the file. */
export interface CategoryColumn {
  name: string;
  type: "category" | "boolean" | "text";
  codes: Int32Array;
  levels: string[];
}

/** `values`: rows, milliseconds since 1970-01-01 UTC, NaN where missing. */
export interface DateColumn {
  name: string;
  type: "date";
  values: Float64Array;
}

/** Rows × columns of 32-bit floats, column after column: element (row, column) is `data[column * rows + row]`. */
export interface Matrix {
  rows: number;
  columns: number;
  data: Float32Array;
}
