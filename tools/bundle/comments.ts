import type { Comment } from "acorn";

/** A part of the source to leave out, and the white space that takes its place. */
export interface Removal extends Span {
  by: string;
}

/** A part of the source. */
export interface Span {
  start: number;
  end: number;
}

/** A notice of copyright or licence, which has to stay with the code. */
const legal = /^!|@license|@preserve|copyright|SPDX-/i;

/** Matches webpack's comments about exports and loaded modules, which repeat the code below them. */
const marker = /^ (EXTERNAL MODULE: |EXPORTS$|ESM COMPAT FLAG$|UNUSED EXPORTS)/;

/**
 * The comments of dependencies between `start` and `end`, which the bundle leaves out: they are a fifth of what ncc writes.
 * Comments of this project and notices of copyright stay.
 *
 * @param name name of the module at this place. A comment of webpack precedes each module that was joined to it.
 */
export function withoutComments(
  text: string,
  start: number,
  end: number,
  comments: readonly Comment[],
  name: string,
): Removal[] {
  const removals: Removal[] = [];
  let own = name.startsWith("src/");
  for (const comment of comments) {
    if (comment.start < start || comment.end > end) continue;
    const joined = / CONCATENATED MODULE: (\S+)/.exec(comment.value);
    if (joined) own = joined[1]!.startsWith("./src/");
    else if (marker.test(comment.value) || (!own && !legal.test(comment.value))) removals.push(removal(text, comment));
  }
  return removals;
}

/** Removes whole lines where nothing else is on them, and never joins two words or two statements. */
function removal(text: string, { start, end, type, value }: Comment): Removal {
  let before = start;
  while (text[before - 1] === " " || text[before - 1] === "\t") before--;
  const opensLine = text[before - 1] === "\n";
  const closesLine = text[end] === "\n";
  if (opensLine && closesLine) return { start: before, end: end + 1, by: "" };
  if (type === "Line" || closesLine) return { start: before, end, by: "" };
  return { start, end, by: value.includes("\n") ? "\n" : " " };
}

/**
 * The indentation of a dependency's lines between `start` and `end`, a tab in place of four spaces: a tenth of what ncc writes.
 *
 * @param texts Spans of template literals and of strings over several lines, whose white space is part of their value.
 */
export function withTabs(text: string, start: number, end: number, texts: readonly Span[]): Removal[] {
  const removals: Removal[] = [];
  const indentation = /\n( {4,})/g;
  indentation.lastIndex = start;
  let next = 0;
  for (let found = indentation.exec(text); found !== null && found.index < end; found = indentation.exec(text)) {
    const at = found.index + 1;
    while (next < texts.length && texts[next]!.end <= at) next++;
    if (next < texts.length && texts[next]!.start < at) continue;
    const spaces = found[1]!.length;
    removals.push({ start: at, end: at + spaces, by: "\t".repeat(spaces >> 2) + " ".repeat(spaces & 3) });
  }
  return removals;
}
