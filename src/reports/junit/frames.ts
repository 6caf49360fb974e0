/** A place that a trace names. */
export interface Frame {
  /** As the trace has it: absolute, relative, or only the end of a path. */
  path: string;
  /** 1-based. */
  line: number;
}

const extensions =
  "pyx?|[cm]?[jt]sx?|vue|svelte|java|kts?|scala|groovy|clj|go|rb|php|cs|fs|vb|rs|swift|cpp|cxx|cc|c|hpp|hh|h|mm?|dart|exs?|lua|jl|[rR]|p[lm]|t|feature|robot|sh|bats";

/** Longer lines are data, not frames. It also bounds the time that an expression can take. */
const longestLine = 1000;
const mostFrames = 500;

/** The forms in which traces name a place, each with the groups `path` and `line`. */
const forms: readonly RegExp[] = [
  /** Python: `File "x.py", line 3`. */
  /File "(?<path>[^"]{1,500})", line (?<line>\d{1,7})/,
  /** Java and Kotlin: `at a.b.C.m(C.java:3)`. */
  /at (?<method>[\w.$/@<>]{1,300})\((?<path>[\w$-]{1,200}\.(?:java|kts?|scala|groovy|clj)):(?<line>\d{1,7})\)/,
  /** .NET: `in x.cs:line 3`. */
  / in (?<path>[^\n]{1,400}):line (?<line>\d{1,7})/,
  /** Bats: `(in test file x.bats, line 3)`, `(from function f in file x.bash, line 3,`. */
  /[ (]in (?:test )?file (?<path>[^\n,]{1,400}), line (?<line>\d{1,7})/,
  /** Perl: `at t/x.t line 3.` */
  / at (?<path>[^\n"]{1,400}) line (?<line>\d{1,7})\.?$/,
  /** Bash: `x.sh: line 3: …`. */
  /^(?<path>[^\n:]{1,400}\.(?:sh|bash|bats)): line (?<line>\d{1,7}):/,
  /** Dart: `test/x_test.dart 3:7  main.<fn>`, `package:shop/x.dart 3:7`. */
  /^\s*(?:package:)?(?<path>[^\s:]{1,300}\.dart) (?<line>\d{1,7}):\d{1,7}\s/,
  /** Browsers: `f@http://localhost:9876/base/x.js?8f3a:3:7`, `(http://localhost:9876/x.js:3:7)`, `webpack:///./x.js:3:7`. */
  /(?:https?:\/\/[^/\s]{1,100}|webpack:\/\/[^/\s]{0,100})(?:\/base|\/absolute|\/@fs)?\/(?<path>[^\s?()]{1,300}\.\w{1,6})(?:\?[^\s:]{0,200})?:(?<line>\d{1,7})(?::\d{1,7})?/,
  /** JavaScript: `at f (x.ts:3:7)`, also with a space in the path. */
  /\((?<path>(?:file:\/\/)?[^()\n]{1,400}):(?<line>\d{1,7}):\d{1,7}\)/,
  /** A path with a space at the start of a line: `my tests/test_a.py:3: AssertionError`. */
  new RegExp(
    `^(?<path>[^\\s:"'()<>|][^:"'()<>|\\n]{0,200} [^:"'()<>|\\n]{1,200}\\.(?:${extensions})):(?<line>\\d{1,7}):`,
  ),
  /** All others: the `x.go:3:` of Go, Ruby, PHP, Rust, pytest and compilers. */
  new RegExp(
    `(?<![^\\s"'(<\\[=@❯])(?<path>(?:file://)?(?:[A-Za-z]:[\\\\/])?[^\\s:"'()<>|,;\\[\\]*?]{1,300}\\.(?:${extensions})):(?<line>\\d{1,7})\\b`,
  ),
].map((form) => new RegExp(form.source, "g"));

/** Every file and line of a trace, in its order. */
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
  const found: (Frame & { at: number })[] = [];
  for (const form of forms) {
    for (const { index, groups } of line.matchAll(form)) {
      const { path = "", line: number = "", method } = groups ?? {};
      found.push({ at: index, path: folderOf(method) + path.replace(/^file:\/\//, ""), line: Number(number) });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ path, line: number }) => ({ path, line: number }));
}

/** Java names only the file. Its folder is the package in front of class and method; a module comes before a slash. */
function folderOf(method: string | undefined): string {
  if (method === undefined) return "";
  const segments = method.slice(method.lastIndexOf("/") + 1).split(".");
  const folder = segments.slice(0, -2).join("/");
  return folder === "" ? "" : `${folder}/`;
}

/** The line that a runner's own code frame marks (`> 19 | expect(…)`); undefined when there is none. */
export function markedLine(text: string): number | undefined {
  for (const line of text.slice(0, 20_000).split("\n", 400)) {
    const marked = /^\s{0,20}>\s{1,8}(\d{1,7}) ?\|/.exec(line.slice(0, 60));
    if (marked !== null) return Number(marked[1]);
  }
  return undefined;
}
