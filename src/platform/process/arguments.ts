import { Failure } from "../../core/failure.ts";

export interface ArgumentList {
  /** Words of ours: a command and its options. */
  own: readonly string[];
  /** Words that come from inputs, files or the network: names, paths, refs. */
  foreign: readonly string[];
  /** The word after which the program reads no options, where it has one. */
  end?: "--";
}

/**
 * The arguments of a program. No foreign word is ever read as an option: `--upload-pack=PROGRAM` in place of a branch would
 * make git run that program.
 *
 * @throws {Failure} for a foreign word that begins with a hyphen, whether the program knows an end of options or not.
 */
export function programArguments({ own, foreign, end }: ArgumentList): string[] {
  for (const word of foreign) {
    if (!word.startsWith("-")) continue;
    const shown = JSON.stringify(word.length > 80 ? `${word.slice(0, 79)}…` : word);
    throw new Failure(`expected a name that does not begin with a hyphen, got ${shown}`);
  }
  return [...own, ...(end === undefined ? [] : [end]), ...foreign];
}
