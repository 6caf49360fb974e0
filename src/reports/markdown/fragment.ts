import { type Block, codeBlock } from "./block.ts";
import { clipped } from "./budget.ts";
import { visible } from "./escape.ts";

/** Maximum length of a fragment. The rest is cut off. */
export const largestFragmentBytes = 20_000;

const ZERO_WIDTH = "\u200b";

/**
 * Markdown that somebody else wrote, as blocks. Headings, emphasis, lists, tables, quotes, inline code and fenced code remain.
 * What could notify people, link somewhere or carry HTML is shown as text: mentions, references to issues, addresses, links,
 * images, tags and comments. Headings are made small, so that none looks like the report's own.
 *
 * GitHub reads a fence that stands in a list or a quote otherwise than one at the start of a line. Only the latter is code
 * here, and every other run of backticks or tildes is broken up, so that both agree on where code begins and ends.
 */
export function fragmentBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let plain: string[] = [];
  const flush = () => {
    const content = plain.join("\n").replace(/^\n+/, "").trimEnd();
    if (content !== "") blocks.push({ kind: "fragment", text: content });
    plain = [];
  };
  const lines = clipped(text, largestFragmentBytes).split(/\r\n|\r|\n/);
  for (let at = 0; at < lines.length; at++) {
    const [, fence, language] = /^(`{3,}|~{3,})\s*([\w+-]*)$/.exec(lines[at]!.trimEnd()) ?? [];
    if (fence === undefined || language === undefined) {
      plain.push(shownLine(lines[at]!));
      continue;
    }
    flush();
    const code: string[] = [];
    const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
    while (++at < lines.length && !closing.test(lines[at]!)) code.push(lines[at]!);
    // A diagram can hold links of its own.
    blocks.push(codeBlock(code.join("\n"), /^(mermaid|geojson|topojson|stl|math)$/i.test(language) ? "" : language));
  }
  flush();
  return blocks;
}

/** A zero-width space breaks up what GitHub would act on, in code as elsewhere, and nobody sees it. */
function shownLine(line: string): string {
  return (
    visible(line)
      .replace(/[<&@]/g, `$&${ZERO_WIDTH}`)
      .replace(/#(?=\d)/g, `#${ZERO_WIDTH}`)
      .replace(/(GH)(?=-\d)/gi, `$1${ZERO_WIDTH}`)
      .replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, `$1${ZERO_WIDTH}`)
      .replace(/www(?=\.)/gi, `www${ZERO_WIDTH}`)
      .replace(/\](?=[([:])/g, `]${ZERO_WIDTH}`)
      .replace(/`{3,}|~{3,}/g, (run) => [...run].join(ZERO_WIDTH))
      .replace(/^( {0,3})#{1,6}(?=\s|$)/, "$1####")
      // A line below a text that would make it a heading of the first or second degree.
      .replace(/^( {0,3})(=+|-+)[ \t]*$/, "$1***")
  );
}
