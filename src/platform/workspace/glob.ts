import { Failure } from "../../core/failure.ts";
import { withoutEnd } from "../../core/text-end.ts";

/** Globs as in workflows: they match files, except those that lines beginning with `!` match. */
export interface Globs {
  /** Each pattern with the folder before its first wildcard (empty for the root), and its maximum depth below that. */
  include: { pattern: string; base: string; depth: number; matches(path: string): boolean }[];
  excludes(path: string): boolean;
}

const mostAlternatives = 1000;

/**
 * Parses glob patterns: `*`, `?`, `[a-z]`, `{a,b}` and `**`, relative to the root or absolute. `!` in front excludes.
 * A path that ends in a slash means everything below it. Backslashes count as slashes, for Windows users.
 *
 * @param hidden True if wildcards match names that begin with a dot.
 * @throws {Failure} for an invalid pattern.
 */
export function globs(patterns: readonly string[], { hidden = true } = {}): Globs {
  const include: Globs["include"] = [];
  const exclude: RegExp[] = [];
  for (const pattern of patterns) {
    const negative = pattern.startsWith("!");
    const given = (negative ? pattern.slice(1) : pattern).trim().replaceAll("\\", "/");
    if (given === "") throw new Failure(`${pattern}: expected a path or pattern, got nothing`);
    for (const each of alternatives(given, pattern)) {
      const normal = normalised(each);
      if (negative) {
        exclude.push(expression(normal, pattern), expression(`${withoutEnd(normal, "/")}/**`, pattern));
      } else {
        const test = expression(normal, pattern, hidden);
        include.push({ pattern, ...reach(normal), matches: (path) => test.test(path) });
      }
    }
  }
  return { include, excludes: (path) => exclude.some((each) => each.test(path)) };
}

/** Returns true if a text contains characters that a shell treats as a pattern. */
export function isPattern(text: string): boolean {
  return /[*?[{]/.test(text);
}

function normalised(path: string): string {
  const plain = path.replace(/^(\.\/)+/, "").replace(/\/{2,}/g, "/");
  return plain.endsWith("/") ? `${plain}**` : plain;
}

function reach(pattern: string): { base: string; depth: number } {
  const segments = pattern.split("/");
  const wild = segments.findIndex(isPattern);
  const fixed = wild === -1 ? segments.length - 1 : wild;
  const base = segments.slice(0, fixed).join("/") || (pattern.startsWith("/") ? "/" : "");
  return { base, depth: pattern.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed };
}

/** Expands `a{b,c{d,e}}` into all alternatives. */
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

function expression(pattern: string, shown: string, hidden = true): RegExp {
  let source = "";
  // A wildcard at the start of a name must not match a dot.
  const visible = hidden ? "" : "(?!\\.)";
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]!;
    const first = i === 0 || pattern[i - 1] === "/" ? visible : "";
    if (character === "*") {
      if (pattern[i + 1] !== "*") {
        source += `${first}[^/]*`;
        continue;
      }
      while (pattern[i + 1] === "*") i++;
      if (pattern[i + 1] === "/") {
        i++;
        source += `(?:${visible}[^/]+/)*`;
      } else source += `${first}[^/]*(?:/${visible}[^/]*)*`;
    } else if (character === "?") source += `${first}[^/]`;
    else if (character === "[") {
      const end = pattern.indexOf("]", i + 2);
      if (end === -1) throw new Failure(`${shown}: expected a ] for each [`);
      const set = pattern
        .slice(i + 1, end)
        .replace(/\\/g, "\\\\")
        .replace(/^[!^]/, "^/")
        .replace(/\[/g, "\\[");
      source += `${first}[${set}]`;
      i = end;
    } else source += character.replace(/[.+^$()|\\{}\]]/g, "\\$&");
  }
  try {
    return new RegExp(`^${source}$`, "s");
  } catch (error) {
    throw new Failure(`${shown}: expected a pattern, got one with an impossible range`, { cause: error });
  }
}
