import { splitCommand } from "../process/command-line.ts";

/** Words without anything that a shell expands or acts on, except for quotes that only group. */
const plain = /^(?:[\w@%+=:,./ -]|'[^']*'|"[^"$`\\]*")+$/;

/**
 * Returns the words of an entry point's command for a container: the program and its arguments, so that the image needs no shell, or
 * those of the image's `sh` for a line that only a shell understands. MLflow leaves such a line to the shell of this machine, where
 * the words after `&&` run outside of the container.
 */
export function containerWords(line: string): [program: string, ...words: string[]] {
  const text = line.trim();
  if (plain.test(text)) {
    const words = splitCommand(text, "command");
    // `NAME=value program` sets a variable.
    if (!words[0].includes("=")) return words;
  }
  return ["sh", "-ec", text];
}
