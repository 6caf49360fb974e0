import type { Details } from "./test-case.ts";

/** Number of characters in memory after which new problems only keep their first line. */
const mostCharacters = 64 * 2 ** 20;
const perProblem = 512;

/** Limits the total size of the texts of failing tests. */
export class TextBudget {
  #used = 0;

  fit(details: Details): Details {
    this.#used += perProblem + details.stdout.length + details.stderr.length;
    for (const problem of details.problems) this.#used += problem.text.length + problem.message.length;
    if (this.#used < mostCharacters) return details;
    return {
      ...details,
      stdout: "",
      stderr: "",
      problems: details.problems
        .slice(0, 1)
        .map((problem) => ({ ...problem, message: firstLineOf(problem.message || problem.text), text: "" })),
    };
  }
}

function firstLineOf(text: string): string {
  return text.slice(0, 200).split("\n", 1)[0]!;
}
