/** One value of a metric. */
export interface MetricPoint {
  key: string;
  /** NaN and infinite values are allowed. */
  value: number;
  /** Time in milliseconds. */
  timestamp: number;
  step: number;
}

/** Content of a run other than files. */
export interface RunEntries {
  metrics: readonly MetricPoint[];
  params: ReadonlyMap<string, string>;
  tags: ReadonlyMap<string, string>;
}

/** Entries that every MLflow server accepts, and what was changed for that. */
export interface AcceptedEntries extends RunEntries {
  notices: string[];
}

const longestKey = 250;
const longestParam = 6000;
/** Servers before 2.18 allow no more. */
const longestTag = 5000;

/**
 * Makes names and values acceptable for servers of all versions: other characters become `_`, and long texts are cut, because
 * some servers refuse them and others cut silently.
 */
export function acceptedEntries({ metrics, params, tags }: RunEntries): AcceptedEntries {
  const renamed = new Map<string, string>();
  const cut: string[] = [];
  const lost: string[] = [];
  const keyOf = (key: string) => {
    const accepted = acceptedKey(key);
    if (accepted !== key) renamed.set(key, accepted);
    return accepted;
  };
  const texts = (entries: ReadonlyMap<string, string>, most: number) => {
    const accepted = new Map<string, string>();
    for (const [key, value] of entries) {
      const name = keyOf(key);
      if (accepted.has(name)) lost.push(key);
      else
        accepted.set(
          name,
          shortened(value, most, () => cut.push(key)),
        );
    }
    return accepted;
  };
  const accepted = {
    metrics: metrics.map((point) => ({ ...point, key: keyOf(point.key) })),
    params: texts(params, longestParam),
    tags: texts(tags, longestTag),
  };
  const names = (list: Iterable<string>) => [...list].slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
  return {
    ...accepted,
    notices: [
      ...(renamed.size > 0
        ? [
            `MLflow allows letters, digits, blanks and _ - . / in names: ${renamed.size} were changed, such as ${names(renamed.keys()).join(", ")}`,
          ]
        : []),
      ...(cut.length > 0
        ? [
            `MLflow allows ${longestParam} characters in a parameter and ${longestTag} in a tag: cut ${names(cut).join(", ")}`,
          ]
        : []),
      ...(lost.length > 0
        ? [`left out ${names(lost).join(", ")}, because another name is the same in MLflow's characters`]
        : []),
    ],
  };
}

/** A name that MLflow accepts: allowed characters, at most 250, and equal to its own normalised path. */
export function acceptedKey(key: string): string {
  const allowed = key.replace(/[^\p{L}\p{N}_\-./ ]/gu, "_");
  const parts = allowed.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return [...(parts.join("/") || "_")].slice(0, longestKey).join("").replace(/\/$/, "");
}

/** Cuts a text to a number of characters, without halving one. */
function shortened(text: string, most: number, onCut: () => void): string {
  if (text.length <= most) return text;
  const characters = [...text];
  if (characters.length <= most) return text;
  onCut();
  return `${characters.slice(0, most - 1).join("")}…`;
}

/** Limits of one call, for all versions. */
const most = { all: 1000, params: 100, tags: 100, bytes: 900_000 };

/** The body of one `runs/log-batch`. */
export interface LogBatch {
  metrics: object[];
  params: object[];
  tags: object[];
}

/** Divides entries into calls that stay within MLflow's limits. */
export function logBatches({ metrics, params, tags }: RunEntries, modelId?: string): LogBatch[] {
  const batches: LogBatch[] = [];
  let batch: LogBatch = { metrics: [], params: [], tags: [] };
  let bytes = 0;
  const add = (kind: keyof LogBatch, entry: object) => {
    const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
    const count = batch.metrics.length + batch.params.length + batch.tags.length;
    const isFull = kind !== "metrics" && batch[kind].length >= most[kind];
    if (count >= most.all || isFull || (count > 0 && bytes + size > most.bytes)) {
      batches.push(batch);
      batch = { metrics: [], params: [], tags: [] };
      bytes = 0;
    }
    batch[kind].push(entry);
    bytes += size;
  };
  for (const [key, value] of tags) add("tags", { key, value });
  for (const [key, value] of params) add("params", { key, value });
  for (const { value, ...point } of metrics)
    add("metrics", { ...point, value: jsonNumber(value), ...(modelId !== undefined && { model_id: modelId }) });
  if (batch.metrics.length + batch.params.length + batch.tags.length > 0) batches.push(batch);
  return batches;
}

/** JSON has no NaN and no infinite numbers. MLflow reads them as texts. */
function jsonNumber(value: number): number | string {
  if (Number.isNaN(value)) return "NaN";
  return Number.isFinite(value) ? value : value > 0 ? "Infinity" : "-Infinity";
}

/** Reads a number from an answer, where NaN and infinite values are texts. */
export function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  if (value === "Infinity" || value === "-Infinity" || value === "NaN") return Number(value);
  return typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
}
