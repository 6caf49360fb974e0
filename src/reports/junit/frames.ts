/** A place in a trace. */
export interface Frame {
  /** Path as the trace has it: absolute, relative, or only the end of a path. */
  path: string;
  /** Line number from 1. */
  line: number;
}

const extensions =
  "pyx?|[cm]?[jt]sx?|vue|svelte|java|kts?|scala|groovy|clj|go|rb|php|cs|fs|vb|rs|swift|cpp|cxx|cc|c|hpp|hh|h|mm?|dart|exs?|lua|jl|[rR]|p[lm]|t|feature|robot|sh|bats";
const sourceEnding = new RegExp(`\\.(?:${extensions})$`);
const sourceLine = new RegExp(`\\.(?:${extensions}):(\\d{1,7})\\b`, "g");

/** Longer lines are data rather than frames. The limit also bounds the time of a regular expression. */
const longestLine = 1000;
const mostFrames = 500;

interface PlacedFrame extends Frame {
  /** Position of the path in its line of the trace. */
  at: number;
}

/** Forms that an expression finds, each with the groups `path` and `line`. */
const forms: readonly RegExp[] = [
  /** Bash: `x.sh: line 3: …`. */
  /^(?<path>[^\n:]{1,400}\.(?:sh|bash|bats)): line (?<line>\d{1,7}):/g,
  /** Dart: `test/x_test.dart 3:7  main.<fn>`, `package:shop/x.dart 3:7`. */
  /^\s*(?:package:)?(?<path>[^\s:]{1,300}\.dart) (?<line>\d{1,7}):\d{1,7}\s/g,
];

/** A form in which a word precedes the path and another one the number; the path is what the last two of them enclose. */
interface EnclosedForm {
  before: readonly string[];
  after: RegExp;
  /** Matches text that no path of this form contains. */
  not: RegExp;
}

const enclosedForms: readonly EnclosedForm[] = [
  /** Python: `File "x.py", line 3`. */
  { before: ['File "'], after: /", line (\d{1,7})/g, not: /"/ },
  /** .NET: `in x.cs:line 3`. */
  { before: [" in "], after: /:line (\d{1,7})/g, not: /\n/ },
  /** Bats: `(in test file x.bats, line 3)`, `(from function f in file x.bash, line 3,`. */
  { before: ["in file ", "in test file "], after: /, line (\d{1,7})/g, not: /,/ },
  /** JavaScript: `at f (x.ts:3:7)`, also with a space in the path. */
  { before: ["("], after: /:(\d{1,7}):\d{1,7}\)/g, not: /\)/ },
  /** Perl: `at t/x.t line 3.` */
  { before: [" at "], after: / line (\d{1,7})\.?$/g, not: /"/ },
];
const longestPath = 400;

function* enclosedFrames(line: string): Generator<PlacedFrame> {
  for (const { before, after, not } of enclosedForms) {
    for (const { 1: number, index } of line.matchAll(after)) {
      const starts = before.flatMap((word) => {
        const at = line.lastIndexOf(word, index - word.length);
        return at === -1 ? [] : [at + word.length];
      });
      const start = Math.max(-1, ...starts);
      const path = line.slice(start, index);
      if (start === -1 || path === "" || path.length > longestPath || not.test(path)) continue;
      yield { at: start, path, line: Number(number) };
    }
  }
}

/** Browsers: `f@http://localhost:9876/base/x.js?8f3a:3:7`, `(http://localhost:9876/x.js:3:7)`, `webpack:///./x.js:3:7`. */
function* browserFrames(line: string): Generator<PlacedFrame> {
  for (const { 0: address, index } of line.matchAll(/(?:https?|webpack):\/\/[^\s()]+/g)) {
    const slash = address.indexOf("/", address.indexOf("//") + 2);
    if (slash === -1) continue;
    const rest = address.slice(slash).replace(/^\/(?:base|absolute|@fs)(?=\/)/, "");
    const query = rest.indexOf("?");
    const [, path, number] =
      query === -1
        ? (/^\/(.+\.\w{1,6}):(\d{1,7})/.exec(rest) ?? [])
        : [rest, rest.slice(1, query), /^\?[^:]*:(\d{1,7})/.exec(rest.slice(query))?.[1]];
    if (path !== undefined && number !== undefined) yield { at: index, path, line: Number(number) };
  }
}

/** Java and Kotlin: `at a.b.C.m(C.java:3)`. The file's folder is the package in front of class and method. */
function* javaFrames(line: string): Generator<PlacedFrame> {
  const place = /\(([\w$-]{1,200}\.(?:java|kts?|scala|groovy|clj)):(\d{1,7})\)/g;
  for (const { 1: path, 2: number, index } of line.matchAll(place)) {
    const start = startOfRun(line, index, { character: /[\w.$/@<>]/, most: 300 });
    if (start === index || !line.startsWith("at ", start - 3)) continue;
    yield { at: start - 3, path: folderOf(line.slice(start, index)) + path, line: Number(number) };
  }
}

/** A path with a space at the start of a line: `my tests/test_a.py:3: AssertionError`. */
function* spacedFrames(line: string): Generator<PlacedFrame> {
  const colon = line.indexOf(":");
  const path = line.slice(0, colon);
  const [, number] = /^:(\d{1,7}):/.exec(line.slice(colon)) ?? [];
  if (colon === -1 || number === undefined || path.length > longestPath) return;
  if (/^[^\s"'()<>|][^"'()<>|]*$/.test(path) && path.includes(" ") && sourceEnding.test(path))
    yield { at: 0, path, line: Number(number) };
}

/** All others: the `x.go:3:` of Go, Ruby, PHP, Rust, pytest and compilers. */
function* plainFrames(line: string): Generator<PlacedFrame> {
  for (const { 1: number, index } of line.matchAll(sourceLine)) {
    const end = line.indexOf(":", index);
    let start = startOfRun(line, index, { character: /[^\s:"'()<>|,;[\]*?]/, most: 300 });
    if (/[/\\]/.test(line[start]!) && /^[A-Za-z]:$/.test(line.slice(Math.max(0, start - 2), start))) start -= 2;
    if (line.startsWith("file://", start - 5)) start -= 5;
    // A path begins after a blank, a quote, a bracket, or one of the signs that may also be part of it.
    while (start < index && start > 0 && !/[\s"'(<[=@❯]/.test(line[start - 1]!)) start++;
    if (start < index) yield { at: start, path: line.slice(start, end), line: Number(number) };
  }
}

/** Returns the start of the run of such characters that ends before `end`. */
function startOfRun(line: string, end: number, { character, most }: { character: RegExp; most: number }): number {
  let start = end;
  while (start > 0 && end - start < most && character.test(line[start - 1]!)) start--;
  return start;
}

/** Returns every file and line in a trace, in order. */
export function frames(text: string): Frame[] {
  const found: Frame[] = [];
  for (let from = 0; from < text.length && found.length < mostFrames; ) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline;
    if (end - from > 3) found.push(...framesOfLine(text.slice(from, Math.min(end, from + longestLine))));
    from = end + 1;
  }
  return found.filter(({ line }) => line > 0);
}

function framesOfLine(line: string): Frame[] {
  if (!/\d/.test(line)) return [];
  const found = [
    ...enclosedFrames(line),
    ...javaFrames(line),
    ...browserFrames(line),
    ...spacedFrames(line),
    ...plainFrames(line),
  ];
  for (const form of forms) {
    for (const { index, groups } of line.matchAll(form)) {
      const { path = "", line: number = "" } = groups ?? {};
      found.push({ at: index, path, line: Number(number) });
    }
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ path, line: number }) => ({ path: path.replace(/^file:\/\//, ""), line: number }));
}

/** Returns the folder of a Java class, which is its package. A module name comes before a slash. */
function folderOf(method: string): string {
  const segments = method.slice(method.lastIndexOf("/") + 1).split(".");
  const folder = segments.slice(0, -2).join("/");
  return folder === "" ? "" : `${folder}/`;
}

/** Returns the line that a runner's code frame marks (`> 19 | expect(…)`). Undefined if there is none. */
export function markedLine(text: string): number | undefined {
  for (const line of text.slice(0, 20_000).split("\n", 400)) {
    const marked = /^\s{0,20}>\s{1,8}(\d{1,7}) ?\|/.exec(line.slice(0, 60));
    if (marked !== null) return Number(marked[1]);
  }
  return undefined;
}
