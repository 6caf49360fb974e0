import { StringDecoder } from "node:string_decoder";
import { TextDecoder } from "node:util";

/** Decodes bytes to text in chunks. It drops leading blanks, which XML forbids and some generators write. */
export interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
  /** Remark for the reader of the file: an unknown encoding, or bytes that are invalid in it. */
  readonly note: string | undefined;
}

/**
 * Detects the encoding of an XML file from its first bytes (XML 1.0, appendix F): a byte order mark, else UTF-16 by
 * its zeros, else the declaration, else UTF-8. .NET's string writers often declare UTF-16 in a file of single bytes.
 */
export function encodingOf(head: Uint8Array): { label: string; note: string | undefined } {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: "utf-8", note: undefined };
  if (a === 0xff && b === 0xfe) return { label: "utf-16le", note: undefined };
  if (a === 0xfe && b === 0xff) return { label: "utf-16be", note: undefined };
  if (a !== undefined && a !== 0 && b === 0 && c !== 0 && d === 0) return { label: "utf-16le", note: undefined };
  if (a === 0 && b !== undefined && b !== 0 && c === 0 && d !== 0) return { label: "utf-16be", note: undefined };
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1000)).toString("latin1");
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(start);
  const label = (declared?.[1] ?? declared?.[2] ?? "utf-8").toLowerCase();
  if (/^(utf-?8|utf-?16(le|be)?|ucs-?2|unicode|us-ascii)$/.test(label)) return { label: "utf-8", note: undefined };
  try {
    return { label: new TextDecoder(label).encoding, note: undefined };
  } catch {
    return { label: "utf-8", note: `its encoding "${label.slice(0, 40)}" is not known here; read as UTF-8` };
  }
}

export function decoder(): Decoder {
  let text: Stepwise | undefined;
  let note: string | undefined;
  let started = false;
  let head: Uint8Array = new Uint8Array(0);
  let check: (decoded: string, bytes: Uint8Array) => boolean = () => false;

  const read = (bytes: Uint8Array | undefined): string => {
    if (text === undefined) {
      // The declaration may be split between chunks.
      head = bytes === undefined ? head : joined(head, bytes);
      if (bytes !== undefined && head.length < 200) return "";
      const encoding = encodingOf(head);
      note = encoding.note;
      text = stepwise(encoding.label);
      check = replacementCheck(encoding.label);
      return begun(checked(text.write(head), head));
    }
    return begun(bytes === undefined ? checked(text.end(), new Uint8Array(0)) : checked(text.write(bytes), bytes));
  };

  const checked = (decoded: string, bytes: Uint8Array): string => {
    if (note === undefined && check(decoded, bytes))
      note = "some of its bytes are not of its encoding and show as \ufffd";
    return decoded;
  };

  const begun = (decoded: string): string => {
    if (started) return decoded;
    const trimmed = decoded.replace(/^[\s\ufeff\0]+/, "");
    started = trimmed !== "";
    return trimmed;
  };

  return {
    write: (bytes) => read(bytes),
    end: () => (text === undefined ? read(undefined) : "") + read(undefined),
    get note() {
      return note;
    },
  };
}

const replacementBytes = Buffer.from("\ufffd");
/** One byte less than the character has: a whole one would be counted twice. */
const carriedBytes = replacementBytes.length - 1;

/**
 * Returns a function that checks whether a chunk has more replacement characters than the file itself, which means
 * that some bytes are invalid in its encoding. UTF-16 is not checked, because any pair of bytes is a character.
 */
function replacementCheck(label: string): (decoded: string, bytes: Uint8Array) => boolean {
  if (label.startsWith("utf-16")) return () => false;
  let carried: Buffer = Buffer.alloc(0);
  return (decoded, bytes) => {
    const shown = occurrences(decoded, "\ufffd");
    // Nearly always: the bytes need not be looked at, nor copied.
    const seen = shown > 0 || bytes.length < carriedBytes ? Buffer.concat([carried, bytes]) : bytes;
    carried = Buffer.from(seen.subarray(Math.max(0, seen.length - carriedBytes)));
    if (shown === 0) return false;
    let held = 0;
    const whole = Buffer.from(seen);
    for (let at = whole.indexOf(replacementBytes); at !== -1; at = whole.indexOf(replacementBytes, at + 3)) held++;
    return shown > held;
  };
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count++;
  return count;
}

interface Stepwise {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** Decodes in steps. For ASCII, `StringDecoder` is several times as fast as `TextDecoder`, but knows few encodings. */
function stepwise(label: string): Stepwise {
  if (label === "utf-8" || label === "utf-16le") {
    const strings = new StringDecoder(label === "utf-8" ? "utf8" : "utf16le");
    return {
      write: (bytes) => strings.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      end: () => strings.end(),
    };
  }
  const text = new TextDecoder(label);
  return { write: (bytes) => text.decode(bytes, { stream: true }), end: () => text.decode() };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
