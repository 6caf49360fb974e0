import { noProblems, type Problem } from "./problem.ts";

/**
 * A description of a value in a JSON file: the single source of its type, its check and its row in `docs/files.md`.
 * Values are checked in place and never copied, so a large file is traversed once. Unknown fields are allowed,
 * because a later version may add some.
 */
export interface Shape<T> {
  /** Description for messages and tables: "a number from 0 to 1". */
  readonly expected: string;
  readonly description: string | undefined;
  /** True if a field of this shape may be absent. */
  readonly optional: boolean;
  /** Inner shapes with the path to each: `name`, `[]`, `<class>`. */
  readonly parts: readonly Part[];
  /** Lists the problems of a value. Empty if the value fits. */
  problems(value: unknown): readonly Problem[];
  fits(value: unknown): value is T;
}

export interface Part {
  path: string;
  shape: Shape<unknown>;
}

/** The type that a shape's check guarantees. */
export type TypeOf<S> = S extends Shape<infer T> ? T : never;

export interface Description {
  /** Description for `docs/files.md`, in one sentence. */
  description?: string;
}

export interface ShapeOptions extends Description {
  expected: string;
  parts?: readonly Part[];
  problems(value: unknown): readonly Problem[];
}

/** Creates a shape with its own check. */
export function shape<T>({ expected, description, parts = [], problems }: ShapeOptions): Shape<T> {
  return {
    expected,
    description,
    optional: false,
    parts,
    problems,
    fits: (value): value is T => problems(value).length === 0,
  };
}

/** A field that may be absent. */
export interface OptionalShape<T> extends Shape<T> {
  readonly optional: true;
}

export function optional<S extends Shape<unknown>>(inner: S): OptionalShape<TypeOf<S>> {
  return { ...(inner as Shape<TypeOf<S>>), optional: true };
}

/** Returns the same shape, but null is allowed as well. */
export function nullable<S extends Shape<unknown>>(inner: S): Shape<TypeOf<S> | null> {
  const expected = `${inner.expected} or null`;
  return shape({
    expected,
    ...(inner.description !== undefined && { description: inner.description }),
    parts: inner.parts,
    problems(value) {
      if (value === null) return noProblems;
      return inner.problems(value).map((each) => (each.path.length === 0 ? { ...each, expected } : each));
    },
  });
}
