import { Failure } from "../../core/failure.ts";

/** Versions of the text format whose fields are known. */
const VERSIONS = ["v2", "v3", "v4"];

/** Lines `key=value` of one block; a key without a value has an empty text. */
export type TextBlock = ReadonlyMap<string, string>;

export interface LightgbmText {
  version: string;
  header: TextBlock;
  trees: TextBlock[];
  /** JSON after `pandas_categorical:`. */
  pandasCategorical: string | undefined;
}

/** @throws {Failure} for a file that is cut off, and for versions that are not known. */
export function parseLightgbm(text: string, file: string): LightgbmText {
  const end = text.indexOf("\nend of trees");
  if (end < 0) throw new Failure(`${file}: expected "end of trees", got the end of the file (it is cut off)`);
  const [head, ...blocks] = text.slice(0, end).split("\nTree=");
  const header = blockOf(head!);
  const version = header.get("version") ?? "";
  if (!VERSIONS.includes(version)) {
    throw new Failure(
      `${file}: expected a LightGBM model of version ${VERSIONS.join(", ")}, got ${JSON.stringify(version.slice(0, 20))} (update trainyard, or save the model with an older LightGBM)`,
    );
  }
  const trees = blocks.map((block, index) => {
    const tree = blockOf(`Tree=${block}`);
    if (tree.get("Tree") !== String(index)) {
      throw new Failure(
        `${file}: expected tree ${index}, got ${(tree.get("Tree") ?? "").slice(0, 20)} (it is damaged)`,
      );
    }
    return tree;
  });
  const categorical = /^pandas_categorical:(.*)$/m.exec(text.slice(end))?.[1]?.trim();
  return { version, header, trees, pandasCategorical: categorical };
}

function blockOf(text: string): TextBlock {
  const block = new Map<string, string>();
  for (const given of text.split("\n")) {
    const line = given.endsWith("\r") ? given.slice(0, -1) : given;
    if (line === "") continue;
    const at = line.indexOf("=");
    block.set(at < 0 ? line : line.slice(0, at), at < 0 ? "" : line.slice(at + 1));
  }
  return block;
}

/** Numbers with blanks between them. */
export function blockNumbers(
  block: TextBlock,
  key: string,
  { file, length }: { file: string; length?: number },
): Float64Array {
  const text = block.get(key)?.trim() ?? "";
  let count = text === "" ? 0 : 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count++;
  if (length !== undefined && count !== length) {
    throw new Failure(`${file}: ${key}: expected ${length} numbers, got ${count} (the file is damaged)`);
  }
  const numbers = new Float64Array(count);
  let start = 0;
  for (let index = 0; index < count; index++) {
    // Most numbers are whole and short, and need no text of their own.
    let at = start;
    let number: number | undefined = 0;
    const negative = text.charCodeAt(at) === MINUS;
    if (negative) at++;
    const digits = at;
    for (let code = text.charCodeAt(at); code >= 0x30 && code <= 0x39; code = text.charCodeAt(++at)) {
      number = 10 * number + code - 0x30;
    }
    if (at > digits && at <= digits + MOST_DIGITS && (at === text.length || text.charCodeAt(at) === BLANK)) {
      if (negative) number = -number;
    } else {
      at = text.indexOf(" ", start);
      if (at < 0) at = text.length;
      const word = text.slice(start, at);
      number = numberOf(word);
      if (number === undefined) {
        throw new Failure(
          `${file}: ${key}: expected a number, got ${JSON.stringify(word.slice(0, 20))} (it is damaged)`,
        );
      }
    }
    numbers[index] = number;
    start = at + 1;
  }
  return numbers;
}

const MINUS = 0x2d;
const BLANK = 0x20;
/** Whole numbers of so many digits are exact. */
const MOST_DIGITS = 15;

/** A number as C++ writes it. Looking at the characters takes a third of the time of a regular expression. */
function numberOf(word: string): number | undefined {
  if (isDecimal(word)) {
    const number = Number(word);
    return Number.isNaN(number) ? undefined : number;
  }
  if (/^-?inf(inity)?$/i.test(word)) return word.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^-?nan$/i.test(word) ? Number.NaN : undefined;
}

/** Returns true for characters of decimal numbers alone. `Number` refuses what is not in their order. */
function isDecimal(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const digit = code >= 0x30 && code <= 0x39;
    if (!digit && code !== 0x2e && code !== 0x2d && code !== 0x2b && code !== 0x65 && code !== 0x45) return false;
  }
  return word !== "";
}

/** A whole number of the header. */
export function blockCount(
  block: TextBlock,
  key: string,
  { file, min, max }: { file: string; min: number; max: number },
): number {
  const text = block.get(key);
  const number = text === undefined || !/^\d{1,10}$/.test(text) ? Number.NaN : Number(text);
  if (!(number >= min && number <= max)) {
    throw new Failure(
      `${file}: ${key}: expected a whole number from ${min} to ${max}, got ${text === undefined ? "nothing" : JSON.stringify(text.slice(0, 20))} (the file is damaged)`,
    );
  }
  return number;
}
