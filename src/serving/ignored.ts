import type { ServedPredictions } from "./served-model.ts";

/**
 * Response header that names the columns of a request that the model does not read, percent-encoded. It is absent where there are
 * none.
 */
export function ignoredHeaders({ ignored }: Pick<ServedPredictions, "ignored">): string[] {
  if (ignored.size === 0) return NONE;
  return [
    "ignored-columns",
    Array.from(ignored, (name) => encodeURIComponent(wellFormed(name.slice(0, 200)))).join(", "),
  ];
}

/** Half a surrogate pair cannot be encoded. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString("utf8");
}

const NONE: string[] = [];
