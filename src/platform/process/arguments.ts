import { Failure } from "../../core/failure.ts";

export interface ArgumentList {
  /** Trusted words: a command and its options. */
  own: readonly string[];
  /** Words from inputs, files or the network: names, paths and refs. */
  foreign: readonly string[];
  /** Word after which the program reads no options, if it supports one. */
  end?: "--";
}

/**
 * Builds the arguments of a program so that no foreign word is ever read as an option. With `--upload-pack=PROGRAM`
 * in place of a branch, git would run that program.
 *
 * @throws {Failure} for a foreign word that begins with a hyphen, even if the program supports an end of options.
 */
export function programArguments({ own, foreign, end }: ArgumentList): string[] {
  for (const word of foreign) {
    if (!word.startsWith("-")) continue;
    const shown = JSON.stringify(word.length > 80 ? `${word.slice(0, 79)}…` : word);
    throw new Failure(`expected a name that does not begin with a hyphen, got ${shown}`);
  }
  return [...own, ...(end === undefined ? [] : [end]), ...foreign];
}
