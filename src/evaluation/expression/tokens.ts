/** A range of the text, from offset `start` to `end` - 1. */
export interface TextRange {
  start: number;
  end: number;
}

/** A step of a path: `per_class`, `"sex=F"`, or the wildcard `*`. */
export interface Segment {
  text: string;
  form: "plain" | "quoted" | "wildcard";
}

export type ExpressionToken = TextRange &
  (
    | { kind: "number"; value: number }
    /** Names joined by dots. A quoted text is a path of one segment. Its reader decides if it is a name or a value. */
    | { kind: "path"; segments: Segment[] }
    | { kind: "symbol"; symbol: Operator }
    | { kind: "end" }
  );

export type Comparator = ">=" | "<=" | ">" | "<" | "==" | "!=";
export type Operator = Comparator | "+" | "-" | "*" | "/" | "(" | ")" | "," | "&&" | "||" | "!";

/** Thrown when the text is not what was expected. `at` is an offset into the expression. */
export class Misreading extends Error {
  override readonly name = "Misreading";
  readonly at: number;
  readonly expected: string;
  readonly got: string;

  constructor(at: number, expected: string, got: string) {
    super(`expected ${expected}, got ${got}`);
    this.at = at;
    this.expected = expected;
    this.got = got;
  }
}

const SPACE = /[\s\u{feff}]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_@]*/uy;
/** Names after a dot may start with a digit (`per_class.0.recall`), or be a list index from the end (`val_acc.-1`). */
const LATER_NAME = /-?[\p{L}\p{M}\p{N}_@]+/uy;
/** A path may start with a class that is a number (`1.recall`), or with a wildcard (`*.recall`). */
const NUMBERED_NAME = /\d+(?=\.(?!e[+-]?\d)[\p{L}_])/iuy;
const WILD_START = /\*(?=\.)/y;
const SYMBOL = />=|<=|==|!=|&&|\|\||[><+\-*/(),!]/y;

/** Maps operators of other languages to the ones that are valid here. */
const FOREIGN = new Map([
  ["and", "&&"],
  ["or", "||"],
  ["not", "!"],
  ["=", "=="],
  ["&", "&&"],
  ["|", "||"],
  ["≥", ">="],
  ["≤", "<="],
  ["≠", "!="],
  ["=>", ">="],
  ["=<", "<="],
  ["<>", "!="],
]);

/** Comparators that people write in the wrong order or with a space. */
const SWAPPED = /=>|=<|<>/y;
const SPACED = /([<>=!])\s+=/y;

/**
 * Splits an expression into tokens in linear time. The last token marks the end. `#` starts a comment.
 *
 * @throws {Misreading} at the first character that starts no token.
 */
export function tokenize(text: string): ExpressionToken[] {
  const tokens: ExpressionToken[] = [];
  let at = 0;
  for (;;) {
    at += match(SPACE, text, at).length;
    if (at >= text.length || text[at] === "#") break;
    const operand = !isOperand(tokens.at(-1));
    const token =
      (operand ? pathAt(text, at, true) : undefined) ?? numberAt(text, at) ?? pathAt(text, at) ?? symbolAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: "end", start: at, end: at });
  return tokens;
}

/** Returns a foreign word's translation, for the end of a message. */
export function translation(word: string): string {
  const meant = FOREIGN.get(word.toLowerCase());
  return meant === undefined ? "" : ` (write ${meant})`;
}

function numberAt(text: string, start: number): ExpressionToken | undefined {
  const digits = match(NUMBER, text, start);
  if (digits === "") return undefined;
  const end = start + digits.length;
  const value = Number(digits);
  const tail = match(NAME, text, end) || match(/%/y, text, end);
  if (tail !== "") throw new Misreading(start, "a number", quotedText(digits + tail));
  if (!Number.isFinite(value)) throw new Misreading(start, "a finite number", quotedText(digits));
  return { kind: "number", value, start, end };
}

/** Returns true if a token ends an operand, so that an operator comes next. */
function isOperand(token: ExpressionToken | undefined): boolean {
  return token !== undefined && (token.kind !== "symbol" || token.symbol === ")");
}

function pathAt(text: string, start: number, numbered = false): ExpressionToken | undefined {
  let segment = numbered
    ? (segmentAt(text, start, NUMBERED_NAME) ??
      (match(WILD_START, text, start) === "" ? undefined : wildcardAt(text, start)))
    : segmentAt(text, start, NAME);
  if (segment === undefined) return undefined;
  const segments = [segment];
  let end = segment.end;
  while (text[end] === ".") {
    segment = segmentAt(text, end + 1, LATER_NAME) ?? wildcardAt(text, end + 1);
    if (segment === undefined)
      throw new Misreading(end + 1, 'a name, "a quoted name" or * after the dot', found(text, end + 1));
    segments.push(segment);
    end = segment.end;
  }
  return { kind: "path", segments: segments.map(({ text: name, form }) => ({ text: name, form })), start, end };
}

function segmentAt(text: string, start: number, plain: RegExp): (Segment & { end: number }) | undefined {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") {
    const name = match(plain, text, start);
    return name === "" ? undefined : { text: name, form: "plain", end: start + name.length };
  }
  let name = "";
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === quote) return { text: name, form: "quoted", end: at + 1 };
    // A backslash escapes the next character: the quote itself, or a backslash.
    if (text[at] === "\\" && at + 1 < text.length) at++;
    name += text[at];
  }
  throw new Misreading(start, `a closing ${quote}`, "the end of the line");
}

function wildcardAt(text: string, start: number): (Segment & { end: number }) | undefined {
  return text[start] === "*" ? { text: "*", form: "wildcard", end: start + 1 } : undefined;
}

function symbolAt(text: string, start: number): ExpressionToken {
  const swapped = match(SWAPPED, text, start);
  if (swapped !== "") throw new Misreading(start, "a comparator", quotedText(swapped) + translation(swapped));
  const spaced = match(SPACED, text, start);
  if (spaced !== "") {
    throw new Misreading(
      start,
      "a comparator",
      `${quotedText(spaced)} (write ${spaced.replace(/\s+/g, "")} without a space)`,
    );
  }
  const symbol = match(SYMBOL, text, start);
  if (symbol === "") throw new Misreading(start, "a metric, a number or an operator", found(text, start));
  return { kind: "symbol", symbol: symbol as Operator, start, end: start + symbol.length };
}

function found(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return at >= text.length ? "the end of the line" : quotedText(character) + translation(character);
}

/** Quotes the user's text for a message, and shortens it. */
export function quotedText(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0] ?? "";
  // After a minus, a place in a list has nothing but digits.
  return pattern === LATER_NAME && found.startsWith("-") && !/^-\d+$/.test(found) ? "" : found;
}

/** Formats a path. Names that are not plain words are quoted. */
export function written(path: readonly string[]): string {
  return path
    .map((name, index) =>
      match(index === 0 ? NAME : LATER_NAME, name, 0) === name && name !== "" ? name : JSON.stringify(name),
    )
    .join(".");
}
