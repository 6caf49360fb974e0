import type { Comment } from "acorn";

/** A comment to leave out: the span of the source, and the white space that has to take its place. */
export interface Removal {
  start: number;
  end: number;
  by: string;
}

/** A notice of copyright or licence, which has to stay with the code. */
const legal = /^!|@license|@preserve|copyright|SPDX-/i;

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
    else if (!own && !legal.test(comment.value)) removals.push(removal(text, comment));
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
