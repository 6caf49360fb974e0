import { Failure } from "../../core/failure.ts";

/**
 * Splits a command line into words like a POSIX shell: quotes and backslashes group. Nothing is expanded, and syntax
 * that only a shell can execute is rejected rather than passed on as text.
 *
 * @param name Name of the input with the command line, for messages.
 * @throws {Failure} for an open quote, a line break outside quotes, and for pipes, redirections and `&&`.
 */
export function splitCommand(line: string, name: string): [program: string, ...words: string[]] {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (character === "'" || character === '"') {
      const end = closing(line, at);
      if (end < 0) throw new Failure(`${name}: expected a closing ${character}, got the end of the line`);
      const quoted = line.slice(at + 1, end);
      word = (word ?? "") + (character === '"' ? quoted.replace(/\\(["\\$`])/g, "$1") : quoted);
      at = end;
    } else if (character === "\\" && at + 1 < line.length) {
      word = (word ?? "") + line[++at]!;
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (/[|&;<>`]/.test(character) || (character === "$" && /[({\w]/.test(line[at + 1] ?? ""))) {
      const quoted = line.replaceAll("'", `'"'"'`);
      throw new Failure(
        `${name}: expected a program and its words, got ${JSON.stringify(character)}, which only a shell understands (write bash -c '${quoted}', or put it into a script)`,
      );
    } else {
      word = (word ?? "") + character;
    }
  }
  if (word !== undefined) words.push(word);
  const [program, ...rest] = words;
  if (program === undefined || program === "")
    throw new Failure(`${name}: expected a program and its words, got nothing`);
  return [program, ...rest];
}

function closing(line: string, start: number): number {
  const quote = line[start]!;
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === "\\" && quote === '"') at++;
    else if (line[at] === quote) return at;
  }
  return -1;
}

/** Formats words as a line that a POSIX shell splits into the same words. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}
