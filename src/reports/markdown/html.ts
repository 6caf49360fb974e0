import type { Block, Inline, Span } from "./block.ts";
import { type Chart, palette, toBars } from "./chart.ts";
import { visible } from "./escape.ts";
import { spans } from "./markdown.ts";

/**
 * Style of the page. Jenkins' content security policy blocks it, so tables and charts do not depend on it: they have borders,
 * alignment and colours as attributes.
 */
const style = `
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; display: block; overflow-x: auto; }
  th, td { border: 1px solid #8888; padding: .3rem .7rem; }
  code, pre { font-family: ui-monospace, monospace; background: #8882; border-radius: 4px; }
  code { padding: .1rem .3rem; }
  pre { padding: .7rem; overflow-x: auto; }
`;

/**
 * Formats blocks as a whole HTML page. It is one file without scripts, images and references to other files, so that it can be
 * shown as an artifact of any CI system.
 */
export function toHtml(blocks: readonly Block[], title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body(blocks)}
</body>
</html>
`;
}

function body(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join("\n");
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${inlineHtml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${inlineHtml(block.text)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join("\n")}\n</ul>`;
    case "code":
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case "fragment":
      return `<pre>${escaped(block.text).replaceAll("\u200b", "")}</pre>`;
    case "chart":
      return `${chartHtml(block)}${block.legend === undefined ? "" : `\n<p>${inlineHtml(block.legend)}</p>`}`;
    case "details":
      return `<details>\n<summary>${inlineHtml(block.title)}</summary>\n${body(block.blocks)}\n</details>`;
    case "table":
      return tableHtml(block);
  }
}

function tableHtml({ columns, rows }: Extract<Block, { kind: "table" }>): string {
  const row = (tag: "th" | "td", cells: readonly string[]) =>
    `<tr>${columns
      .map(
        ({ align }, at) =>
          `<${tag}${align === "right" ? ' align="right"' : ' align="left"'}>${cells[at] ?? ""}</${tag}>`,
      )
      .join("")}</tr>`;
  const head = row(
    "th",
    columns.map(({ title }) => escaped(title)),
  );
  const lines = rows.map((cells) => row("td", cells.map(inlineHtml)));
  return `<table border="1" cellpadding="5" cellspacing="0">\n<thead>${head}</thead>\n<tbody>\n${lines.join("\n")}\n</tbody>\n</table>`;
}

function inlineHtml(inline: Inline): string {
  return spans(inline).map(spanHtml).join("");
}

function spanHtml(span: string | Span): string {
  if (typeof span === "string") return escaped(span);
  switch (span.kind) {
    case "code":
      return `<code>${escaped(span.text)}</code>`;
    case "strong":
      return `<strong>${escaped(span.text)}</strong>`;
    case "link":
      // Any other scheme, such as `javascript:`, would be an attack.
      return /^https?:\/\//i.test(span.href)
        ? `<a href="${escaped(span.href)}" rel="noreferrer">${escaped(span.text)}</a>`
        : escaped(span.text);
  }
}

const size = { width: 640, height: 240, left: 50, right: 10, top: 10, bottom: 40 };

/** Draws a chart as SVG. Its numbers are in the description, for readers that do not show pictures. */
function chartHtml(chart: Chart): string {
  const { title, x, y, series } = chart;
  const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };
  const bottom = size.top + inner.height;
  const count = Math.max(1, ...series.map(({ values }) => values.length));
  const step = inner.width / count;
  const height = (value: number) => {
    const share = (value - y.from) / (y.to - y.from);
    return Math.round(inner.height * Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0)));
  };
  const centre = (at: number) => Math.round(size.left + (at + 0.5) * step);
  const shapes = series.map(({ kind, values }, number) => {
    const colour = palette[number % palette.length]!;
    if (kind === "line") {
      const points = values.map((value, at) => `${centre(at)},${bottom - height(value)}`).join(" ");
      return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points}"/>`;
    }
    const width = Math.max(1, Math.round(step * 0.8));
    return values
      .map((value, at) => {
        const tall = height(value);
        return `<rect x="${centre(at) - Math.round(width / 2)}" y="${bottom - tall}" width="${width}" height="${tall}" fill="${colour}"/>`;
      })
      .join("");
  });
  const label = (text: string, [left, top]: readonly [number, number], anchor: "start" | "middle" | "end") =>
    `<text x="${left}" y="${top}" text-anchor="${anchor}" font-size="11" font-family="sans-serif" fill="#848d97">${escaped(text)}</text>`;
  const names = Array.isArray(x.values) ? x.values : [String(x.values.from), String(x.values.to)];
  const ends = [names[0] ?? "", names.at(-1) ?? ""] as const;
  return [
    `<figure><figcaption>${escaped(title)}</figcaption>`,
    `<svg role="img" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">`,
    `<desc>${escaped(toBars(chart))}</desc>`,
    `<path d="M${size.left} ${size.top}V${bottom}H${size.width - size.right}" fill="none" stroke="#848d97"/>`,
    ...shapes,
    label(String(y.to), [size.left - 5, size.top + 10], "end"),
    label(String(y.from), [size.left - 5, bottom], "end"),
    label(ends[0], [size.left, bottom + 15], "start"),
    label(ends[1], [size.width - size.right, bottom + 15], "end"),
    label(`${x.title}; ${y.title}`, [size.left + inner.width / 2, bottom + 30], "middle"),
    "</svg></figure>",
  ].join("\n");
}

function escaped(text: string): string {
  return visible(text).replace(
    /[&<>"']/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[character]!,
  );
}
