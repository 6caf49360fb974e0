/** One place in a value that is not as its shape says. */
export interface Problem {
  path: readonly (string | number)[];
  expected: string;
  /** In words, never the value itself: it may be huge, or nested a hundred thousand deep. */
  found: string;
}

export const noProblems: readonly Problem[] = [];

/** More problems than these are not looked for: a broken file of a million numbers needs no million messages. */
export const mostProblems = 5;

export function mismatch(expected: string, value: unknown): readonly Problem[] {
  return [{ path: [], expected, found: found(value) }];
}

/** The problems of a part, with the way to the part before their paths. */
export function below(key: string | number, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: [key, ...problem.path] }));
}

/** `metrics.accuracy: expected a number, got "x"`. */
export function problemText({ path, expected, found }: Problem): string {
  const where = path.length === 0 ? "" : `${pathText(path)}: `;
  return `${where}expected ${expected}, got ${found}`;
}

function pathText(path: Problem["path"]): string {
  const parts = path.map((key, at) => {
    if (typeof key === "number") return `[${key}]`;
    const name = /^[A-Za-z_][\w-]{0,59}$/.test(key) ? key : quoted(key);
    return at === 0 ? name : `.${name}`;
  });
  return parts.join("");
}

/** A value in a few words. */
export function found(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
