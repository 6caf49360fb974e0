import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../failure.ts";

/**
 * The files that paths and globs name, in the order of the patterns, each pattern's files sorted, none twice. `*` and `?`
 * stand for characters of one name, `**` for any number of folders, `[a-z]` for one character, `{a,b}` for either. Names
 * that begin with a dot have to be written out; links to folders are not followed by `**`.
 *
 * @throws {Failure} for a glob that matches nothing. Paths without a glob are given back unchecked.
 */
export async function expandGlobs(patterns: string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const literal = !/[*?[{]/.test(pattern) || (await stat(resolve(cwd, pattern)).catch(() => undefined)) !== undefined;
    const matches = literal
      ? [pattern]
      : (await Promise.all(alternatives(pattern).map((each) => walk(each, cwd)))).flat();
    if (matches.length === 0) {
      throw new Failure(`${pattern}: expected files that match, got none (globs start from the workspace)`);
    }
    for (const match of literal ? matches : matches.sort()) found.add(match);
  }
  return [...found];
}

/** `{a,b}` written out, innermost last. */
function alternatives(pattern: string): string[] {
  const group = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (group === null) return [pattern];
  const before = pattern.slice(0, group.index);
  const after = pattern.slice(group.index + group[0].length);
  return group[1]!.split(",").flatMap((each) => alternatives(before + each + after));
}

async function walk(pattern: string, cwd: string): Promise<string[]> {
  const parts = pattern.replaceAll("\\", "/").split("/");
  const start = parts[0] === "" ? "/" : "";
  return descend(start, start === "" ? parts : parts.slice(1), cwd);
}

async function descend(folder: string, parts: string[], cwd: string): Promise<string[]> {
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  if (!/[*?[]/.test(part)) {
    const path = join(folder, part);
    if (rest.length > 0) return descend(path, rest, cwd);
    return (await stat(resolve(cwd, path)).catch(() => undefined))?.isFile() ? [path] : [];
  }
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true }).catch(() => []);
  const found = part === "**" ? await descend(folder, rest.length === 0 ? ["*"] : rest, cwd) : [];
  const matches = matcher(part === "**" ? "*" : part);
  for (const entry of entries) {
    if (!matches.test(entry.name) || (entry.name.startsWith(".") && !part.startsWith("."))) continue;
    const path = join(folder, entry.name);
    if (part === "**") {
      if (entry.isDirectory()) found.push(...(await descend(path, parts, cwd)));
    } else if (rest.length > 0) found.push(...(await descend(path, rest, cwd)));
    else if (
      entry.isFile() ||
      (entry.isSymbolicLink() && (await stat(resolve(cwd, path)).catch(() => undefined))?.isFile())
    ) {
      found.push(path);
    }
  }
  return [...new Set(found)];
}

/** One name's pattern as a regular expression. */
function matcher(part: string): RegExp {
  const source = part.replace(/\*+|\?|\[!?[^\]]+\]|[\s\S]/g, (token) => {
    if (token.startsWith("*")) return "[^/]*";
    if (token === "?") return "[^/]";
    if (token.length > 1) return `[${token.slice(1, -1).replace(/^!/, "^").replaceAll("\\", "\\\\")}]`;
    return token.replace(/[\\^$.|+()[\]{}]/, "\\$&");
  });
  return new RegExp(`^${source}$`, "u");
}
