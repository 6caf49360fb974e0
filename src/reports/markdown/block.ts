/**
 * A part of an action's report before it is converted to Markdown, terminal text or HTML. A plain string is data and
 * is always escaped. Only the shapes below are markup.
 */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3 | 4; text: Inline }
  | { kind: "paragraph"; text: Inline }
  | { kind: "list"; items: Inline[] }
  | { kind: "table"; columns: TableHeading[]; rows: Inline[][] }
  | { kind: "code"; text: string; language?: string }
  /** Markdown that `fragmentBlocks` has made harmless: the only text that is not escaped. */
  | { kind: "fragment"; text: string }
  | { kind: "details"; title: Inline; blocks: Block[] }
  | {
      kind: "chart";
      title: string;
      x: Axis;
      y: { title: string; from: number; to: number };
      series: ChartSeries[];
      /** What the colours and shapes mean, for pictures. Text shows the first series alone. */
      legend?: string;
    };

/** Names of categories, or the ends of a scale with evenly spaced values. */
export interface Axis {
  title: string;
  values: string[] | { from: number; to: number };
}

export interface ChartSeries {
  kind: "bar" | "line";
  values: number[];
}

export interface TableHeading {
  title: string;
  align?: "left" | "right";
}

export type Inline = string | Span | readonly (string | Span)[];

export type Span =
  | { kind: "code"; text: string }
  | { kind: "strong"; text: string }
  | { kind: "link"; text: string; href: string };

export const heading = (level: 1 | 2 | 3 | 4, text: Inline): Block => ({ kind: "heading", level, text });
export const paragraph = (text: Inline): Block => ({ kind: "paragraph", text });
export const list = (items: Inline[]): Block => ({ kind: "list", items });
export const codeBlock = (text: string, language = ""): Block => ({ kind: "code", text, language });
export const details = (title: Inline, blocks: Block[]): Block => ({ kind: "details", title, blocks });

/** Creates a table. A column title that starts with `>` means numbers, which are aligned to the right. */
export const table = (columns: string[], rows: Inline[][]): Block => ({
  kind: "table",
  columns: columns.map((title) => (title.startsWith(">") ? { title: title.slice(1), align: "right" } : { title })),
  rows,
});

export const code = (text: string): Span => ({ kind: "code", text });
export const strong = (text: string): Span => ({ kind: "strong", text });
export const link = (text: string, href: string): Span => ({ kind: "link", text, href });
