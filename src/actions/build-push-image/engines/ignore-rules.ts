import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { withoutEnd } from "../../../core/text-end.ts";

/** The rules of a `.dockerignore`. */
export interface IgnoreRules {
  /** True if a path of the context and, for a folder, everything in it is excluded. */
  excludes(path: string): boolean;
}

interface Rule {
  pattern: string;
  isException: boolean;
  test: RegExp;
}

/**
 * Reads the ignore file of a build: `DOCKERFILE.dockerignore` if it exists, otherwise `.containerignore` (Podman) and
 * `.dockerignore` of the context.
 */
export async function readIgnoreRules(context: string, dockerfile: string): Promise<IgnoreRules> {
  for (const path of [
    `${dockerfile}.dockerignore`,
    join(context, ".containerignore"),
    join(context, ".dockerignore"),
  ]) {
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text !== undefined) return ignoreRules(text);
  }
  return ignoreRules("");
}

/**
 * Parses the rules as Docker documents them: one pattern per line, `*`, `?`, `[a-z]` and `**`, `!` for exceptions, `#`
 * for comments. The last rule that matches a path or a folder above it decides.
 */
export function ignoreRules(text: string): IgnoreRules {
  const rules = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => !line.startsWith("#"))
    .flatMap((line): Rule[] => {
      const isException = line.trim().startsWith("!");
      const given = line
        .trim()
        .slice(isException ? 1 : 0)
        .trim();
      const pattern = withoutEnd(posix.normalize(given === "" ? "." : given), "/").replace(/^\/+/, "");
      if (pattern === "." || pattern === "") return [];
      return [{ pattern, isException, test: expression(pattern) }];
    });
  return {
    excludes(path) {
      const parts = path.split("/");
      const above = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
      const last = rules.findLast(({ test }) => above.some((each) => test.test(each)));
      if (last === undefined || last.isException) return false;
      // An exception may bring back something below the folder.
      return !rules.some((rule) => rule.isException && mayLieBelow(rule.pattern, path));
    },
  };
}

/** Returns true if a pattern may match something inside a folder: each part of the folder matches one of the pattern. */
function mayLieBelow(pattern: string, folder: string): boolean {
  const parts = pattern.split("/");
  const folders = folder.split("/");
  for (const [index, name] of folders.entries()) {
    const part = parts[index];
    if (part === undefined) return false;
    if (part.includes("**")) return true;
    if (!expression(part).test(name)) return false;
  }
  return parts.length > folders.length;
}

/** Translates a pattern. Each wildcard but `**` stays within one part of a path. */
function expression(pattern: string): RegExp {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === "*" && pattern[at + 1] === "*") {
      at++;
      if (pattern[at + 1] === "/") {
        at++;
        source += "(?:.*/)?";
      } else source += ".*";
    } else if (character === "*") source += "[^/]*";
    else if (character === "?") source += "[^/]";
    else if (character === "[" && pattern.indexOf("]", at + 2) !== -1) {
      const end = pattern.indexOf("]", at + 2);
      const inside = pattern.slice(at + 1, end).replace(/[\\[\]&~|]/g, "\\$&");
      source += `[${inside}]`;
      at = end;
    } else if (character === "\\" && at + 1 < pattern.length) source += escaped(pattern[++at]!);
    else source += escaped(character);
  }
  return new RegExp(`^${source}$`, "su");
}

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
