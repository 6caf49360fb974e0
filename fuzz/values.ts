/** Generators that several targets share: texts that cause trouble, JSON, and damaged bytes. */
import fc, { type Arbitrary } from "fast-check";

/** Pieces that mean something to a runner, a browser, a terminal, a shell, or to a careless reader. */
export const pieces = [
  "",
  " ",
  "\n",
  "\r\n",
  "\t",
  "\0",
  "\u001b[31m",
  "\u202e",
  "\u2028",
  "\ufeff",
  "\ufffd",
  "\ud800",
  "::error::x",
  "\n::set-output name=passed::true",
  "##[error]x",
  "@octocat",
  "[x](https://evil.example)",
  "<img src=x onerror=alert(1)>",
  "</details>",
  "```",
  "`",
  "|",
  "#1",
  "../../../etc/passwd",
  "C:\\x\\y.py",
  "/x/y.py:3:7",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "NaN",
  "-Infinity",
  "1e999",
  "1e-999",
  "-0",
  "0x10",
  "007",
  "9007199254740993",
  "1,234.5",
  "0,5",
  "2024-02-30",
  "$HOME",
  "$(id)",
  "; rm -rf x",
  "--upload-pack=x",
  "%00",
  "%0A",
  "&amp;",
  "&",
  "<",
  "]]>",
  '"',
  "'",
  "\\",
  ",",
  ";",
  "=",
  "é",
  "😀",
] as const;

export const word = fc.constantFrom(...pieces);

/** Short texts: of characters, of pieces, and now and then one piece many times. */
export const text: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 4, arbitrary: fc.array(word, { maxLength: 4 }).map((all) => all.join("")) },
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(word, fc.integer({ min: 2, max: 3000 })).map(([piece, times]) => piece.repeat(times)),
  },
);

export const numberText = fc.oneof(
  fc.double().map(String),
  fc.integer().map(String),
  fc.constantFrom("0", "1", "0.5", "-1", "1e308", "NaN", "Infinity", "1e-320", ".5", "5.", "1_000", "٣"),
);

const leaf: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1, 0.5, 1e308, -0, 2 ** 53, "", [], {}),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  text,
);

/** Any value that JSON has. */
export const json: Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom("format", "name", "value", "accuracy")), tie("value"), { maxKeys: 4 }),
  ),
})).value;

/** JSON as text, sometimes as no writer would write it. */
export const jsonText: Arbitrary<string> = fc
  .tuple(json, fc.constantFrom("", " ", "\ufeff", "[".repeat(5000), "NaN", ","), fc.boolean())
  .map(([value, extra, before]) => (before ? extra + JSON.stringify(value) : JSON.stringify(value) + extra));

/** Without halves of surrogate pairs, which no encoding has. */
export function wellFormed(value: string): string {
  return Buffer.from(value).toString();
}

/** One change to bytes. */
export interface Damage {
  kind: "set" | "insert" | "remove" | "repeat" | "cut" | "number";
  /** Position as a share of the length. */
  at: number;
  bytes: Uint8Array;
  length: number;
}

export const damages: Arbitrary<Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Damage["kind"]>("set", "set", "set", "insert", "remove", "repeat", "cut", "number"),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 4 }),
      text.map((each) => new TextEncoder().encode(each)),
      fc.constantFrom(new Uint8Array([0xff, 0xff, 0xff, 0xff, 0x7f]), new Uint8Array([0]), new Uint8Array([0x80])),
    ),
    length: fc.integer({ min: 1, max: 64 }),
  }),
  { minLength: 0, maxLength: 5 },
);

/** A copy of `original` with the changes carried out in turn. */
export function damaged(original: Uint8Array, changes: readonly Damage[]): Buffer {
  let bytes: Buffer = Buffer.from(original);
  for (const { kind, at, bytes: given, length } of changes) {
    const from = Math.floor(at * bytes.length);
    const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)];
    if (kind === "set") bytes = Buffer.concat([before, given, after.subarray(given.length)]);
    else if (kind === "insert") bytes = Buffer.concat([before, given, after]);
    else if (kind === "remove") bytes = Buffer.concat([before, after.subarray(length)]);
    else if (kind === "repeat") bytes = Buffer.concat([before, ...Array(8).fill(after.subarray(0, length)), after]);
    else if (kind === "cut") bytes = Buffer.from(before);
    else bytes = withNumber(bytes, from, given);
  }
  return bytes;
}

/** Replaces the first number in the text after a position. */
function withNumber(bytes: Buffer, from: number, given: Uint8Array): Buffer {
  const rest = bytes.subarray(from).toString("latin1");
  const found = /\d{1,20}/.exec(rest);
  if (found === null) return bytes;
  const start = from + found.index;
  return Buffer.concat([bytes.subarray(0, start), given, bytes.subarray(start + found[0].length)]);
}

/** A place in a JSON value as numbers: each chooses among the parts, and the list's end chooses the value there. */
export const place: Arbitrary<number[]> = fc.array(fc.nat({ max: 1000 }), { maxLength: 6 });

/** A copy of `value` in which the part at a place is another, missing, or there under another name. */
export function replaced(value: unknown, [first, ...rest]: readonly number[], part: unknown): unknown {
  if (first === undefined || typeof value !== "object" || value === null) return part;
  const keys = Object.keys(value);
  if (keys.length === 0) return part;
  const key = keys[first % keys.length]!;
  if (Array.isArray(value)) return value.map((each, i) => (String(i) === key ? replaced(each, rest, part) : each));
  const entries = Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
    if (name !== key) return [[name, each]];
    if (rest.length === 0 && first % 7 === 0) return [];
    return [[name, replaced(each, rest, part)]];
  });
  return Object.fromEntries(entries);
}
