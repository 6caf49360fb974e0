import type { Block } from "./block.ts";

export type Chart = Extract<Block, { kind: "chart" }>;

/** Eighths of a cell for the end of a bar. */
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Colours of the series in order, each visible on GitHub's light and dark background. Mermaid's own first colour is not. */
export const palette = ["#2f81f7", "#d1570a", "#848d97", "#848d97"] as const;

/** Draws a share from 0 to 1 as a bar of at most `cells` characters. Values outside are clamped. */
export function bar(share: number, cells = 10): string {
  const units = Math.round(Math.min(1, Math.max(0, share)) * cells * 8);
  return "█".repeat(units >> 3) + eighths[units & 7];
}

/**
 * The chart as Mermaid's `xychart-beta`, which GitHub draws in comments and summaries.
 * https://mermaid.js.org/syntax/xyChart.html
 */
export function toMermaid({ title, x, y, series }: Chart): string {
  const axis = Array.isArray(x.values) ? `[${x.values.map(quoted).join(", ")}]` : `${x.values.from} --> ${x.values.to}`;
  return [
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette.join(", ")}"}}}}%%`,
    "xychart-beta",
    `  title ${quoted(title)}`,
    `  x-axis ${quoted(x.title)} ${axis}`,
    `  y-axis ${quoted(y.title)} ${y.from} --> ${y.to}`,
    ...series.map(({ kind, values }) => `  ${kind} [${values.map((value) => Number(value.toFixed(4))).join(", ")}]`),
  ].join("\n");
}

/** Draws the first series as bars for a terminal, one per line. */
export function toBars({ title, x, y, series }: Chart): string {
  const values = series[0]?.values ?? [];
  const { values: given } = x;
  const labels = Array.isArray(given)
    ? given
    : values.map((_, i) => (given.from + ((given.to - given.from) * i) / Math.max(1, values.length - 1)).toFixed(2));
  const width = Math.max(0, ...labels.map((label) => [...label].length));
  const lines = values.map((value, i) => {
    const label = labels[i] ?? "";
    const padding = " ".repeat(width - [...label].length);
    return `${padding}${label}  ${bar((value - y.from) / (y.to - y.from), 20)} ${Number(value.toFixed(4))}`;
  });
  return [`${title} (${y.title} by ${x.title})`, ...lines].join("\n");
}

/** Quotes text for Mermaid. Characters that could end the quotes or begin a directive are removed. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:()/+–-]/gu, " ")}"`;
}
