import type { Details } from "./test-case.ts";

/** When this many characters are in memory, later problems keep only their first line. */
const mostCharacters = 64 * 2 ** 20;
const perProblem = 512;

/** Keeps the texts of failing tests within a bound, whatever their number. */
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
