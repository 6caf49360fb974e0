/** A reference as far as XML and careless writers have any: `&amp;`, `&#10;`, `&nbsp;`. */
const longestReference = 34;
const loose = /&(?!#?\w{1,32};)/;
const everyLoose = /&(?!#?\w{1,32};)/g;
/** Where an `&` is what it is, and what ends that. */
const sections = { "<![CDATA[": "]]>", "<!--": "-->" } as const;
const opens = /<!(?:\[CDATA\[|--)/g;

export interface Mended {
  text: string;
  /** How many were mended: each makes the file a malformed one. */
  mended: number;
}

/**
 * Mends the commonest damage of hand-made XML before the parser sees it: an `&` that should have been `&amp;`. A parser reads on to
 * the next semicolon for the reference's end, and all tests up to there are lost. In CDATA and comments an `&` is what it is.
 * Costs two searches a chunk.
 */
export function ampersands(): { mend(chunk: string, last: boolean): Mended } {
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
      if (end === undefined && !text.includes("<!")) return loose.test(text) ? mendAll(text) : { text, mended: 0 };
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

function mendAll(text: string): Mended {
  let mended = 0;
  const fixed = text.replace(everyLoose, () => {
    mended++;
    return "&amp;";
  });
  return { text: fixed, mended };
}

/** Where the end of a chunk begins that only the next can explain: half a reference, or half a section's bound. */
function unfinished(text: string): number {
  const end = text.slice(-longestReference);
  const bound = /(?:<(?:!(?:\[[CDAT]{0,5}|-)?)?|\]{1,2}|-{1,2})$/.exec(end)?.[0].length ?? 0;
  const reference = /&[^;]*$/.exec(end)?.[0].length ?? 0;
  return text.length - Math.max(bound, reference);
}
