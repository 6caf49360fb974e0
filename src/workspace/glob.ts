import { Failure } from "../failure.ts";

/** Globs as people write them in workflows: the files they name, less those that lines beginning with `!` name. */
export interface Globs {
  /** Each with the folder it starts from: all before its first wildcard. Empty for the root. */
  include: { pattern: string; base: string; matches(path: string): boolean }[];
  excludes(path: string): boolean;
}

const mostAlternatives = 1000;

/**
 * Reads glob patterns: `*`, `?`, `[a-z]`, `{a,b}` and `**`, relative to the root or absolute, `!` in front to exclude.
 * A path that ends in a slash means all below it. Backslashes are slashes, as Windows users write them.
 *
 * @throws {Failure} for a pattern that cannot be read.
 */
export function globs(patterns: readonly string[]): Globs {
  const include: Globs["include"] = [];
  const exclude: RegExp[] = [];
  for (const pattern of patterns) {
    const negative = pattern.startsWith("!");
    const given = (negative ? pattern.slice(1) : pattern).trim().replaceAll("\\", "/");
    if (given === "") throw new Failure(`${pattern}: expected a path or pattern, got nothing`);
    for (const each of alternatives(given, pattern)) {
      const normal = normalised(each);
      if (negative) {
        exclude.push(expression(normal, pattern), expression(`${normal.replace(/\/+$/, "")}/**`, pattern));
      } else {
        const test = expression(normal, pattern);
        include.push({ pattern, base: base(normal), matches: (path) => test.test(path) });
      }
    }
  }
  return { include, excludes: (path) => exclude.some((each) => each.test(path)) };
}

/** Whether text has anything in it that a shell would read as a pattern. */
export function isPattern(text: string): boolean {
  return /[*?[{]/.test(text);
}

function normalised(path: string): string {
  const plain = path.replace(/^(\.\/)+/, "").replace(/\/{2,}/g, "/");
  return plain.endsWith("/") ? `${plain}**` : plain;
}

function base(pattern: string): string {
  const segments = pattern.split("/");
  const wild = segments.findIndex(isPattern);
  return segments.slice(0, wild === -1 ? segments.length - 1 : wild).join("/") || (pattern.startsWith("/") ? "/" : "");
}

/** `a{b,c{d,e}}` as all it stands for. */
function alternatives(pattern: string, shown: string): string[] {
  const open = pattern.indexOf("{");
  if (open === -1) return [pattern];
  const parts: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let i = open; i < pattern.length; i++) {
    const character = pattern[i];
    if (character === "{") depth++;
    else if (character === "," && depth === 1) {
      parts.push(pattern.slice(start, i));
      start = i + 1;
    } else if (character === "}" && --depth === 0) {
      parts.push(pattern.slice(start, i));
      const rest = alternatives(pattern.slice(i + 1), shown);
      const all = parts
        .flatMap((part) => alternatives(part, shown))
        .flatMap((part) => rest.map((tail) => pattern.slice(0, open) + part + tail));
      if (all.length > mostAlternatives)
        throw new Failure(`${shown}: expected at most ${mostAlternatives} alternatives, got ${all.length}`);
      return all;
    }
  }
  throw new Failure(`${shown}: expected a } for each {`);
}

function expression(pattern: string, shown: string): RegExp {
  let source = "";
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]!;
    if (character === "*") {
      if (pattern[i + 1] !== "*") {
        source += "[^/]*";
        continue;
      }
      while (pattern[i + 1] === "*") i++;
      if (pattern[i + 1] === "/") {
        i++;
        source += "(?:[^/]+/)*";
      } else source += ".*";
    } else if (character === "?") source += "[^/]";
    else if (character === "[") {
      const end = pattern.indexOf("]", i + 2);
      if (end === -1) throw new Failure(`${shown}: expected a ] for each [`);
      const set = pattern
        .slice(i + 1, end)
        .replace(/\\/g, "\\\\")
        .replace(/^[!^]/, "^/")
        .replace(/\[/g, "\\[");
      source += `[${set}]`;
      i = end;
    } else source += character.replace(/[.+^$()|\\{}\]]/g, "\\$&");
  }
  try {
    return new RegExp(`^${source}$`, "s");
  } catch (error) {
    throw new Failure(`${shown}: expected a pattern, got one with an impossible range`, { cause: error });
  }
}
