import { Failure } from "../../core/failure.ts";
import { withoutEnd } from "../../core/text-end.ts";

/** Globs as people write them in workflows: the files they name, less those that lines beginning with `!` name. */
export interface Globs {
  /** Each with the folder it starts from, all before its first wildcard (empty for the root), and how far below that it reaches. */
  include: { pattern: string; base: string; depth: number; matches(path: string): boolean }[];
  excludes(path: string): boolean;
}

const mostAlternatives = 1000;

/**
 * Reads glob patterns: `*`, `?`, `[a-z]`, `{a,b}` and `**`, relative to the root or absolute, `!` in front to exclude.
 * A path that ends in a slash means all below it. Backslashes are slashes, as Windows users write them.
 *
 * @param hidden whether wildcards stand for names that begin with a dot.
 * @throws {Failure} for a pattern that cannot be read.
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

/** Whether text has anything in it that a shell would read as a pattern. */
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

function expression(pattern: string, shown: string, hidden = true): RegExp {
  let source = "";
  // What a wildcard at the start of a name must not stand for.
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
