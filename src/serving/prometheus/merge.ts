/** Series that are not a sum over processes: the earliest start, and facts that are 1 in each of them. */
const notSummed: Record<string, (a: number, b: number) => number> = {
  process_start_time_seconds: Math.min,
  trainyard_model_info: Math.max,
};

interface MergedFamily {
  comments: string[];
  /** Values by name and labels, in the order of their first appearance. */
  series: Map<string, number>;
}

/**
 * Merges the metrics of several processes into those of one service: the sum of each series. Each text is in
 * Prometheus' format as `Registry` writes it.
 */
export function mergeMetrics(texts: readonly string[]): string {
  const families = new Map<string, MergedFamily>();
  for (const text of texts) {
    let family: MergedFamily | undefined;
    for (const line of text.split("\n")) {
      const [, comment] = /^# HELP (\S+)/.exec(line) ?? [];
      if (comment !== undefined) {
        family = families.get(comment) ?? { comments: [], series: new Map() };
        families.set(comment, family);
      }
      if (family === undefined || line === "") continue;
      if (line.startsWith("#")) {
        if (family.comments.length < 2) family.comments.push(line);
        continue;
      }
      const end = line.lastIndexOf(" ");
      const key = line.slice(0, end);
      const value = seriesValue(line.slice(end + 1));
      const before = family.series.get(key);
      const merge = notSummed[key.replace(/\{.*$/s, "")] ?? ((a: number, b: number) => a + b);
      family.series.set(key, before === undefined ? value : merge(before, value));
    }
  }
  let merged = "";
  for (const { comments, series } of families.values()) {
    merged += `${comments.join("\n")}\n`;
    for (const [key, value] of series) merged += `${key} ${seriesText(value)}\n`;
  }
  return merged;
}

function seriesValue(text: string): number {
  if (text === "+Inf") return Number.POSITIVE_INFINITY;
  return text === "-Inf" ? Number.NEGATIVE_INFINITY : Number(text);
}

function seriesText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "+Inf";
  return value === Number.NEGATIVE_INFINITY ? "-Inf" : String(value);
}
