import type { ServedPredictions } from "./served-model.ts";

/**
 * The response header with the percent-encoded names of the columns that the model does not read. It is absent if
 * there are none.
 */
export function ignoredHeaders({ ignored }: Pick<ServedPredictions, "ignored">): string[] {
  if (ignored.size === 0) return NONE;
  return [
    "ignored-columns",
    Array.from(ignored, (name) => encodeURIComponent(wellFormed(name.slice(0, 200)))).join(", "),
  ];
}

/** Replaces half surrogate pairs, which cannot be encoded. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString("utf8");
}

const NONE: string[] = [];
