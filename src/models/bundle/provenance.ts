/** Where a model comes from. None of it is part of the model's digest: the same model can be trained twice. */
export interface Provenance {
  /** ISO 8601, UTC. */
  created: string;
  repository?: string;
  commit?: string;
  /** The run that trained it, as a link. */
  run?: string;
  node: string;
  platform: string;
  threads?: number;
  /** What was read; `digest` is over the bytes of all files. */
  data: { digest: string; files: { path: string; rows: number; sizeBytes: number }[] };
  /** Rows that were trained on. */
  rows: number;
  /** What `train` was given beyond its defaults, as text by input; lists have a line an entry. */
  inputs?: Record<string, string>;
  /** From the first byte read to the model in memory. */
  durationMs: number;
  /** Mean decrease in impurity a column of the table, sums to 1. */
  importances?: Record<string, number>;
  /** Share of rows predicted right, or R², by trees that had not seen them. */
  outOfBag?: number;
}
