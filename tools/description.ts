/** Matches first words of a fragment, as opposed to a noun or verb phrase. */
const refusedOpenings = /^(Of|The|A|An|It|And|Where|How|Most|Least|Fewest|Deepest|Longest|Greatest|Beside|Instead)\b/;

/**
 * Checks the description of an input or output: a sentence that begins with a noun or verb phrase.
 *
 * @returns what is wrong with it, or undefined.
 */
export function descriptionProblem(description: string): string | undefined {
  if (!/^[A-Z`].*\.$/s.test(description)) return "expected a sentence: a capital letter first, a full stop last";
  if (description.split(/\s+/).length < 4) return "expected four words or more";
  if (refusedOpenings.test(description)) return "expected a noun or verb phrase first, such as `Number of trees`";
  if (/^What (?!to do)/.test(description))
    return "expected a noun or verb phrase first; only `What to do` may begin so";
  return undefined;
}
