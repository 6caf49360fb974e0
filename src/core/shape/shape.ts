import { noProblems, type Problem } from "./problem.ts";

/**
 * What a value in a JSON file must be: the single source of its type, its check and its row in `docs/files.md`. Values are
 * checked in place and never copied, so that a large file costs one walk over it. Fields that no shape names are allowed:
 * a later version may add some.
 */
export interface Shape<T> {
  /** As messages and tables say it: "a number from 0 to 1". */
  readonly expected: string;
  readonly description: string | undefined;
  /** Whether a field of this shape may be absent. */
  readonly optional: boolean;
  /** The shapes within, with the path that leads to each: `name`, `[]`, `<class>`. */
  readonly parts: readonly Part[];
  /** What is wrong with a value; empty when it fits. */
  problems(value: unknown): readonly Problem[];
  fits(value: unknown): value is T;
}

export interface Part {
  path: string;
  shape: Shape<unknown>;
}

/** The type that a shape's check proves. */
export type TypeOf<S> = S extends Shape<infer T> ? T : never;

export interface Description {
  /** One sentence for `docs/files.md`. */
  description?: string;
}

export interface ShapeOptions extends Description {
  expected: string;
  parts?: readonly Part[];
  problems(value: unknown): readonly Problem[];
}

/** A shape with a check of its own. */
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

/** The same shape with null allowed in its place. */
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
