/** A place a trace names. */
export interface Frame {
  /** As the trace has it: absolute, relative, or only the end of a path. */
  path: string;
  /** 1-based. */
  line: number;
}

const extensions =
  "py|pyx|[cm]?[jt]sx?|vue|svelte|java|kts?|scala|groovy|clj|go|rb|php|cs|fs|vb|rs|swift|cpp|cxx|cc|c|hpp|hh|h|mm?|dart|exs?|lua|jl|[rR]|p[lm]|t|feature|robot|sh|bats";

/**
 * Every file and line of a trace, in its order: Python's `File "x.py", line 3`, pytest's `x.py:3:`, JavaScript's
 * `at f (x.ts:3:7)`, Java's `at a.b.C.m(C.java:3)`, .NET's `in x.cs:line 3`, and the `x.go:3:` of Go, Ruby, PHP, Rust and others.
 * Lengths are bounded so that a megabyte of noise costs a megabyte's time.
 */
const places = new RegExp(
  [
    `File "(?<python>[^"\\n]{1,500})", line (?<pythonLine>\\d{1,7})`,
    `at (?<method>[\\w.$/@<>]{1,300})\\((?<java>[\\w$-]{1,200}\\.(?:java|kts?|scala|groovy|clj)):(?<javaLine>\\d{1,7})\\)`,
    ` in (?<net>[^\\n]{1,400}):line (?<netLine>\\d{1,7})`,
    `\\((?<spaced>(?:file://)?[^()\\n]{1,400}):(?<spacedLine>\\d{1,7}):\\d{1,7}\\)`,
    `(?<![^\\s"'(<\\[=@])(?<plain>(?:file://)?(?:[A-Za-z]:[\\\\/])?[^\\s:"'()<>|,;\\[\\]*?]{1,300}\\.(?:${extensions})):(?<plainLine>\\d{1,7})\\b`,
  ].join("|"),
  "g",
);

export function frames(text: string): Frame[] {
  const found: Frame[] = [];
  for (const { groups = {} } of text.matchAll(places)) {
    const path = groups["python"] ?? groups["java"] ?? groups["net"] ?? groups["spaced"] ?? groups["plain"];
    const line =
      groups["pythonLine"] ?? groups["javaLine"] ?? groups["netLine"] ?? groups["spacedLine"] ?? groups["plainLine"];
    if (path === undefined || line === undefined) continue;
    found.push({ path: folderOf(groups["method"]) + path.replace(/^file:\/\//, ""), line: Number(line) });
    if (found.length === 500) break;
  }
  return found.filter(({ line }) => line > 0);
}

/** Java names only the file; the package before class and method is its folder. A module stands before a slash. */
function folderOf(method: string | undefined): string {
  if (method === undefined) return "";
  const segments = method.slice(method.lastIndexOf("/") + 1).split(".");
  const folder = segments.slice(0, -2).join("/");
  return folder === "" ? "" : `${folder}/`;
}
