/** Maximum length of a reference, valid or careless: `&amp;`, `&#10;`, `&nbsp;`. */
const longestReference = 34;
const reference = /&#?\w{1,32};/y;
const everyLoose = /&(?!#?\w{1,32};)/g;
/** Sections in which an `&` needs no escape, each with its end. */
const sections = { "<![CDATA[": "]]>", "<!--": "-->" } as const;
const opens = /<!(?:\[CDATA\[|--)/g;

export interface MendedText {
  text: string;
  /** Number of repairs. A file with any repair is malformed. */
  mended: number;
}

/**
 * Repairs the most common error in handwritten XML before it is parsed: an `&` that should have been `&amp;`. A
 * parser would read up to the next semicolon for the end of the reference and lose all tests before it. In CDATA and
 * comments, an `&` needs no escape. The cost is two searches per chunk.
 */
export function ampersands(): { mend(chunk: string, last: boolean): MendedText } {
  let held = "";
  let end: string | undefined;
  return {
    mend(chunk, last) {
      let text = held === "" ? chunk : held + chunk;
      held = "";
      const cut = last ? text.length : unfinished(text);
      if (cut < text.length) {
        held = text.slice(cut);
        text = text.slice(0, cut);
      }
      if (!isLoose(text)) {
        end = sectionAfter(text, end);
        return { text, mended: 0 };
      }
      const parts: string[] = [];
      let mended = 0;
      for (let at = 0; at < text.length; ) {
        let next: number;
        if (end === undefined) {
          opens.lastIndex = at;
          const opened = opens.exec(text);
          next = opened === null ? text.length : opens.lastIndex;
          const fixed = mendAll(text.slice(at, next));
          parts.push(fixed.text);
          mended += fixed.mended;
          end = opened === null ? undefined : sections[opened[0] as keyof typeof sections];
        } else {
          const closed = text.indexOf(end, at);
          next = closed === -1 ? text.length : closed + end.length;
          parts.push(text.slice(at, next));
          if (closed !== -1) end = undefined;
        }
        at = next;
      }
      return { text: mended === 0 ? text : parts.join(""), mended };
    },
  };
}

/** Returns true if an `&` begins no reference, in a section or elsewhere. Nearly all text has none. */
function isLoose(text: string): boolean {
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    reference.lastIndex = at;
    if (!reference.test(text)) return true;
  }
  return false;
}

/** Returns the end of the section that contains the end of `text`. `end` is that of the section at its beginning. */
function sectionAfter(text: string, end: string | undefined): string | undefined {
  for (let at = 0; ; ) {
    if (end === undefined) {
      // This is faster than a regular expression for text without sections.
      at = text.indexOf("<!", at);
      if (at === -1) return undefined;
      opens.lastIndex = at;
      const opened = opens.exec(text);
      if (opened === null) return undefined;
      end = sections[opened[0] as keyof typeof sections];
      at = opens.lastIndex;
    } else {
      const closed = text.indexOf(end, at);
      if (closed === -1) return end;
      at = closed + end.length;
      end = undefined;
    }
  }
}

function mendAll(text: string): MendedText {
  let mended = 0;
  const fixed = text.replace(everyLoose, () => {
    mended++;
    return "&amp;";
  });
  return { text: fixed, mended };
}

/** Finds an incomplete end of a chunk that needs the next chunk: half a reference, or half a section delimiter. */
function unfinished(text: string): number {
  const end = text.slice(-longestReference);
  const bound = /(?:<(?:!(?:\[[CDAT]{0,5}|-)?)?|\]{1,2}|-{1,2})$/.exec(end)?.[0].length ?? 0;
  const reference = end.indexOf("&", end.lastIndexOf(";") + 1);
  return text.length - Math.max(bound, reference === -1 ? 0 : end.length - reference);
}
