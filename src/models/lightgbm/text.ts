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
  const [head, ...blocks] = text.slice(0, end).split(/\r?\nTree=/);
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
  for (const line of text.split(/\r?\n/)) {
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
  const words = text === "" ? [] : text.split(" ");
  if (length !== undefined && words.length !== length) {
    throw new Failure(`${file}: ${key}: expected ${length} numbers, got ${words.length} (the file is damaged)`);
  }
  return Float64Array.from(words, (word) => {
    const number = numberOf(word);
    if (number === undefined) {
      throw new Failure(`${file}: ${key}: expected a number, got ${JSON.stringify(word.slice(0, 20))} (it is damaged)`);
    }
    return number;
  });
}

/** A number as C++ writes it. */
function numberOf(word: string): number | undefined {
  if (/^-?inf(inity)?$/i.test(word)) return word.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^-?nan$/i.test(word)) return Number.NaN;
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(word) ? Number(word) : undefined;
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
