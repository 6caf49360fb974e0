const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const doubleQuote = 34;
const ampersand = 38;
const singleQuote = 39;
const slash = 47;
const lessThan = 60;
const greaterThan = 62;
/** Beyond it, XML 1.1 has other line ends and control characters than XML 1.0. */
const lastAscii = 126;
const firstBeyondControls = 0xa0;
const lineSeparator = 0x2028;
const firstSurrogate = 0xd800;

const opening = codesOf("<testcase");
const closing = codesOf("</testcase>");
/** The attributes that are read, each up to its equals sign. */
const attributes = ["name=", "classname=", "file=", "time=", "line="].map(codesOf);
const [nameAt, classNameAt, fileAt, timeAt] = [0, 1, 2, 3];

/**
 * Reads the test cases that a report mostly consists of: passed ones, whose tag has no content and no other attributes than
 * those of a place and a time. A general XML parser takes several times as long for them. It reads the rest: references,
 * other attributes, an attribute that is written twice, and any character whose meaning depends on the version of XML.
 */
export class PlainCases {
  /** Attributes of the last case. Undefined if it lacks them. */
  file: string | undefined;
  className: string | undefined;
  name: string | undefined;
  time: string | undefined;
  /** Number of line ends that the last case contains or follows. */
  lines = 0;

  #text = "";
  /** The UTF-16 units of the text and a zero. Units of an array are read several times as fast as those of a string. */
  #codes = new Uint16Array(0);
  #bytes = Buffer.alloc(0);

  /** Sets the text to read from. */
  open(text: string): void {
    this.#text = text;
    if (this.#codes.length <= text.length) {
      this.#codes = new Uint16Array(text.length + 1);
      this.#bytes = Buffer.from(this.#codes.buffer);
    }
    this.#bytes.write(text, "utf16le");
    this.#codes[text.length] = 0;
  }

  /**
   * Reads white space and one test case. At `from`, the text must be the content of an element, after a tag.
   * @returns the index after the case, or -1 if there is something else, or only a part of a case.
   */
  read(from: number): number {
    const codes = this.#codes;
    this.lines = 0;
    let at = this.#skipSpace(from);
    if (!continues(codes, at, opening)) return -1;
    this.file = this.className = this.name = this.time = undefined;
    at += opening.length;
    let seen = 0;
    while (codes[at] === space) {
      const which = attributeAt(codes, at + 1);
      if (which === -1) break;
      if ((seen & (1 << which)) !== 0) return -1;
      seen |= 1 << which;
      const value = at + 1 + attributes[which]!.length + 1;
      const end = endOfValue(codes, value);
      if (end === -1) return -1;
      if (which === nameAt) this.name = this.#text.slice(value, end);
      else if (which === classNameAt) this.className = this.#text.slice(value, end);
      else if (which === fileAt) this.file = this.#text.slice(value, end);
      else if (which === timeAt) this.time = this.#text.slice(value, end);
      at = end + 1;
    }
    if (codes[at] === space) at++;
    if (codes[at] === slash) return codes[at + 1] === greaterThan ? at + 2 : -1;
    if (codes[at] !== greaterThan) return -1;
    at = this.#skipSpace(at + 1);
    return continues(codes, at, closing) ? at + closing.length : -1;
  }

  /** Returns the index of the next character that is not white space. */
  #skipSpace(from: number): number {
    const codes = this.#codes;
    for (let at = from; ; at++) {
      const code = codes[at]!;
      if (code === lineFeed) this.lines++;
      else if (code === carriageReturn && codes[at + 1] === lineFeed) continue;
      else if (code !== space && code !== tab) return at;
    }
  }
}

function codesOf(word: string): Uint16Array {
  return Uint16Array.from(word, (character) => character.charCodeAt(0));
}

/** Returns true if `word` is at an index. The zero after the text ends the comparison in time. */
function continues(codes: Uint16Array, at: number, word: Uint16Array): boolean {
  for (let i = 0; i < word.length; i++) if (codes[at + i] !== word[i]) return false;
  return true;
}

function attributeAt(codes: Uint16Array, at: number): number {
  for (let which = 0; which < attributes.length; which++) if (continues(codes, at, attributes[which]!)) return which;
  return -1;
}

/** Returns the index of the quote that ends a value, or -1 if the value is not plain or the text ends before it does. */
function endOfValue(codes: Uint16Array, value: number): number {
  const quote = codes[value - 1];
  if (quote !== doubleQuote && quote !== singleQuote) return -1;
  for (let at = value; ; at++) {
    const code = codes[at]!;
    if (code === quote) return at;
    const isPlain =
      code <= lastAscii
        ? code >= space && code !== ampersand && code !== lessThan
        : code >= firstBeyondControls && code < firstSurrogate && code !== lineSeparator;
    if (!isPlain) return -1;
  }
}
