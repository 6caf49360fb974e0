import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { withoutEnd } from "../../core/text-end.ts";
import { reason } from "../../platform/file/read.ts";
import { insidePath } from "../../platform/workspace/linked-tree.ts";
import { type KeyValues, pairs } from "./pairs.ts";

/** BuildKit refuses larger secrets. */
const mostBytes = 500 * 1024;

/** A file whose content becomes a build secret. */
export interface SecretFile {
  id: string;
  path: string;
}

/**
 * Parses the input `secrets`: `KEY=value`, one per line. A value of several lines is written in double quotes, with
 * inner quotes doubled, as docker/build-push-action reads it: `"KEY=first line` … `last line"`.
 *
 * @throws {Failure} without showing any of it.
 */
export function parseSecrets(text: string | undefined): KeyValues {
  const entries: string[] = [];
  const lines = (text ?? "").split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trim();
    if (line === "") continue;
    if (!line.startsWith('"')) {
      entries.push(line);
      continue;
    }
    const start = at;
    let quoted = lines[at]!.trimStart().slice(1);
    while (!isClosed(quoted)) {
      if (++at >= lines.length) {
        throw new Failure(`secrets: expected a closing quote for the one in line ${start + 1}, got the end`);
      }
      quoted += `\n${lines[at]}`;
    }
    entries.push(quoted.trimEnd().slice(0, -1).replaceAll('""', '"'));
  }
  const secrets = pairs(entries, "secrets");
  const odd = secrets.find(([id]) => !/^[\w.-]+$/.test(id));
  if (odd !== undefined) {
    throw new Failure(
      'secrets: expected a name of letters, digits, _ . and - before =, got other characters (write a value of several lines in double quotes: "KEY=first line)',
    );
  }
  return secrets;
}

/** Returns true if a text ends in a quote that is not one of a doubled pair. */
function isClosed(text: string): boolean {
  const trimmed = text.trimEnd();
  return (trimmed.length - withoutEnd(trimmed, '"').length) % 2 === 1;
}

/** Parses the input `secret-files`: `KEY=path`, one per line. */
export function parseSecretFiles(lines: string[] | undefined): SecretFile[] {
  return pairs(lines, "secret-files").map(([id, path]) => ({ id, path }));
}

/** Reads secrets from files. @throws {Failure} for a missing, empty or too large file. */
export async function readSecretFiles(files: SecretFile[], cwd: string): Promise<KeyValues> {
  const secrets: KeyValues = [];
  for (const { id, path } of files) {
    const where = `secret-files: ${id}: ${path}`;
    const file = resolve(cwd, path);
    const status = await stat(file).catch((error: NodeJS.ErrnoException) => {
      throw new Failure(`${where}: ${reason(error)}`, { cause: error });
    });
    if (!status.isFile() || status.size === 0 || status.size > mostBytes) {
      const found = status.isFile() ? `${status.size} bytes` : "something else";
      throw new Failure(`${where}: expected a file of 1 to ${mostBytes} bytes, got ${found}`);
    }
    // A committed link could otherwise give a Dockerfile any file of the runner.
    const text = await readFile(await insidePath(path, cwd), "utf8").catch((error: NodeJS.ErrnoException) => {
      throw new Failure(`${where}: ${reason(error)}`, { cause: error });
    });
    secrets.push([id, text]);
  }
  return secrets;
}

/** Writes secrets to files, as engines require. @returns the name and file of each. */
export async function writeSecrets(secrets: KeyValues, folder: string): Promise<KeyValues> {
  await mkdir(folder, { mode: 0o700 });
  const files: KeyValues = [];
  for (const [index, [name, value]] of secrets.entries()) {
    const path = join(folder, String(index));
    await writeFile(path, value, { mode: 0o600 });
    files.push([name, path]);
  }
  return files;
}

/** Shorter lines, such as the brace of a JSON file, would make the rest of a log unreadable. */
const shortestSecret = 4;

/** Returns what must not be shown: each value, and each of its lines alone, because programs print line by line. */
export function hiddenTexts(secrets: KeyValues): string[] {
  const texts = secrets.flatMap(([, value]) => [value, ...value.split(/\r?\n/)]).map((text) => text.trim());
  return [...new Set(texts)].filter((text) => text.length >= shortestSecret).sort((a, b) => b.length - a.length);
}

/** Replaces secrets in a text. */
export function withoutSecrets(text: string, hidden: readonly string[]): string {
  return hidden.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
}
