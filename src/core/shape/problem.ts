/** A place in a value that does not fit its shape. */
export interface Problem {
  path: readonly (string | number)[];
  expected: string;
  /** Short description of the value. The value itself may be huge or nested a hundred thousand levels deep. */
  found: string;
}

export const noProblems: readonly Problem[] = [];

/** Maximum number of problems to collect. A broken file with a million numbers needs no million messages. */
export const mostProblems = 5;

export function mismatch(expected: string, value: unknown): readonly Problem[] {
  return [{ path: [], expected, found: found(value) }];
}

/** Adds the path of a part to its problems. */
export function below(key: string | number, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: [key, ...problem.path] }));
}

/** Formats a problem: `metrics.accuracy: expected a number, got "x"`. */
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

/** Describes a value in a few words. */
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
