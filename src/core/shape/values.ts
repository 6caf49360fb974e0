import { mismatch, noProblems } from "./problem.ts";
import { type Description, type Shape, shape } from "./shape.ts";

export interface TextShapeOptions extends Description {
  /** Pattern that the text must match. `expected` describes it. */
  pattern?: RegExp;
  expected?: string;
}

export function textValue({ pattern, expected = "text", description }: TextShapeOptions = {}): Shape<string> {
  return shape({
    expected,
    ...(description !== undefined && { description }),
    problems: (value) =>
      typeof value === "string" && (pattern === undefined || pattern.test(value))
        ? noProblems
        : mismatch(expected, value),
  });
}

/** `sha256:` and 64 hexadecimal digits. */
export function digest(options: Description = {}): Shape<string> {
  return textValue({ ...options, pattern: /^sha256:[0-9a-f]{64}$/, expected: "sha256: and 64 hex digits" });
}

export interface NumberLimits extends Description {
  min?: number;
  max?: number;
}

/** A finite number. */
export function numberValue(options: NumberLimits = {}): Shape<number> {
  return numeric("a number", options, Number.isFinite);
}

/** A whole number that a double holds exactly. */
export function integer(options: NumberLimits = {}): Shape<number> {
  return numeric("a whole number", options, Number.isSafeInteger);
}

function numeric(what: string, { min, max, description }: NumberLimits, is: (value: unknown) => boolean) {
  const [least, most] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
  const expected = rangeText(what, min, max);
  return shape<number>({
    expected,
    ...(description !== undefined && { description }),
    problems: (value) =>
      is(value) && (value as number) >= least && (value as number) <= most ? noProblems : mismatch(expected, value),
  });
}

/** Describes a range: "a number from 0 to 1". */
export function rangeText(what: string, min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `${what} from ${min} to ${max}`;
  if (min !== undefined) return `${what} of at least ${min}`;
  if (max !== undefined) return `${what} of at most ${max}`;
  return what;
}

export function boolean({ description }: Description = {}): Shape<boolean> {
  const expected = "true or false";
  return shape({
    expected,
    ...(description !== undefined && { description }),
    problems: (value) => (typeof value === "boolean" ? noProblems : mismatch(expected, value)),
  });
}

type Literal = string | number | boolean | null;

export function literal<const L extends Literal>(only: L, options: Description = {}): Shape<L> {
  return oneOf([only], options);
}

/** One of a few values. */
export function oneOf<const L extends Literal>(choices: readonly L[], { description }: Description = {}): Shape<L> {
  const names = choices.map(String);
  const expected = names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;
  return shape({
    expected,
    ...(description !== undefined && { description }),
    problems: (value) => (choices.includes(value as L) ? noProblems : mismatch(expected, value)),
  });
}

/** A scalar value, such as a parameter of a model. */
export function scalar({ description }: Description = {}): Shape<string | number | boolean | null> {
  const expected = "text, a number, true, false or null";
  return shape({
    expected,
    ...(description !== undefined && { description }),
    problems: (value) =>
      value === null || Number.isFinite(value) || typeof value === "string" || typeof value === "boolean"
        ? noProblems
        : mismatch(expected, value),
  });
}

/** Any JSON value. */
export function anything({ description }: Description = {}): Shape<unknown> {
  return shape({
    expected: "any JSON",
    ...(description !== undefined && { description }),
    problems: () => noProblems,
  });
}
