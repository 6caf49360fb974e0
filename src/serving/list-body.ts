import type { Reply } from "./http/route.ts";

/** Number of elements from which a response is sent in pieces: about a third of a megabyte of text. */
const MOST_AT_ONCE = 4096;
/** Elements of one piece. */
const PIECE = 64;

/** The text around and between the elements of a list. */
export interface ListMarks {
  opening: string;
  separator: string;
  closing: string;
}

/** Returns true if a response with so many elements is sent in pieces. */
export function isLong(count: number): boolean {
  return count > MOST_AT_ONCE;
}

/** Writes a list: a text, or pieces of it if it is long, because a million rows are 100 MB of text. */
export function listBody(count: number, element: (index: number) => string, marks: ListMarks): Reply["body"] {
  if (isLong(count)) return listPieces(count, element, marks);
  let text = marks.opening;
  for (let index = 0; index < count; index++) text += (index === 0 ? "" : marks.separator) + element(index);
  return text + marks.closing;
}

export function* listPieces(
  count: number,
  element: (index: number) => string,
  { opening, separator, closing }: ListMarks,
): Generator<string> {
  let text = opening;
  for (let index = 0; index < count; index++) {
    text += (index === 0 ? "" : separator) + element(index);
    if (index % PIECE === PIECE - 1) {
      yield text;
      text = "";
    }
  }
  yield text + closing;
}
