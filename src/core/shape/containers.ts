import { below, mismatch, mostProblems, noProblems, type Problem } from "./problem.ts";
import { type Description, type OptionalShape, type Shape, shape, type TypeOf } from "./shape.ts";
import { rangeText } from "./values.ts";

export type Fields = Record<string, Shape<unknown>>;

type OptionalName<F> = { [K in keyof F]: F[K] extends OptionalShape<unknown> ? K : never }[keyof F];

/** The type of an object whose fields have these shapes. */
export type FieldValues<F> = {
  [K in Exclude<keyof F, OptionalName<F>>]: TypeOf<F[K]>;
} & {
  [K in OptionalName<F>]?: TypeOf<F[K]>;
} extends infer O
  ? { [K in keyof O]: O[K] }
  : never;

export interface ObjectOptions<F> extends Description {
  /** Checks how the fields relate to each other. It is called only if each field is valid. */
  also?(value: FieldValues<F>): readonly Problem[];
}

export function object<F extends Fields>(fields: F, options: ObjectOptions<F> = {}): Shape<FieldValues<F>> {
  const expected = "an object";
  const all = Object.entries(fields);
  return shape({
    expected,
    ...(options.description !== undefined && { description: options.description }),
    parts: all.map(([path, field]) => ({ path, shape: field })),
    problems(value) {
      if (!isRecord(value)) return mismatch(expected, value);
      let problems = noProblems;
      for (const [name, field] of all) {
        const each = Object.hasOwn(value, name) ? value[name] : undefined;
        if (each === undefined && field.optional) continue;
        const wrong = field.problems(each);
        if (wrong.length > 0) problems = [...problems, ...below(name, wrong)];
      }
      if (problems.length > 0 || options.also === undefined) return problems;
      return options.also(value as FieldValues<F>);
    },
  });
}

export interface ListOptions extends Description {
  minLength?: number;
}

export function listOf<S extends Shape<unknown>>(
  item: S,
  { minLength = 0, description }: ListOptions = {},
): Shape<TypeOf<S>[]> {
  const expected = minLength === 0 ? "a list" : rangeText("a list", minLength, undefined);
  return shape({
    expected,
    ...(description !== undefined && { description }),
    parts: [{ path: "[]", shape: item }],
    problems(value) {
      if (!Array.isArray(value) || value.length < minLength) return mismatch(expected, value);
      let problems = noProblems;
      for (let index = 0; index < value.length && problems.length < mostProblems; index++) {
        const wrong = item.problems(value[index]);
        if (wrong.length > 0) problems = [...problems, ...below(index, wrong)];
      }
      return problems;
    },
  });
}

/** A list of fixed length with a shape for each element. */
export function tuple<const S extends readonly Shape<unknown>[]>(
  items: S,
  { description }: Description = {},
): Shape<{ -readonly [K in keyof S]: TypeOf<S[K]> }> {
  const expected = `a list of ${items.length}`;
  return shape({
    expected,
    ...(description !== undefined && { description }),
    parts: items.map((item, index) => ({ path: `[${index}]`, shape: item })),
    problems(value) {
      if (!Array.isArray(value) || value.length !== items.length) return mismatch(expected, value);
      let problems = noProblems;
      for (let index = 0; index < items.length; index++) {
        const wrong = items[index]!.problems(value[index]);
        if (wrong.length > 0) problems = [...problems, ...below(index, wrong)];
      }
      return problems;
    },
  });
}

export interface RecordOptions extends Description {
  /** Documentation name for the keys: `metric`, `class`. */
  key?: string;
}

/** An object with arbitrary names and values of one shape. */
export function record<S extends Shape<unknown>>(
  value: S,
  { key = "name", description }: RecordOptions = {},
): Shape<Record<string, TypeOf<S>>> {
  const expected = "an object";
  return shape({
    expected,
    ...(description !== undefined && { description }),
    parts: [{ path: `<${key}>`, shape: value }],
    problems(whole) {
      if (!isRecord(whole)) return mismatch(expected, whole);
      let problems = noProblems;
      for (const name of Object.keys(whole)) {
        const wrong = value.problems(whole[name]);
        if (wrong.length === 0) continue;
        problems = [...problems, ...below(name, wrong)];
        if (problems.length >= mostProblems) break;
      }
      return problems;
    },
  });
}

/** Objects that differ by the value of one field: `type`, for example, decides which columns have levels. */
export function variants<K extends string, V extends Record<string, Shape<unknown>>>(
  key: K,
  choices: V,
  { description }: Description = {},
): Shape<TypeOf<V[keyof V]>> {
  const names = Object.keys(choices);
  const expected = names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;
  return shape({
    expected: "an object",
    ...(description !== undefined && { description }),
    parts: names.map((name) => ({ path: `(${key} ${name})`, shape: choices[name]! })),
    problems(value) {
      if (!isRecord(value)) return mismatch("an object", value);
      const name = Object.hasOwn(value, key) ? value[key] : undefined;
      const chosen = typeof name === "string" || typeof name === "boolean" ? String(name) : undefined;
      if (chosen === undefined || !Object.hasOwn(choices, chosen)) return below(key, mismatch(expected, name));
      return choices[chosen]!.problems(value);
    },
  });
}

/** A value that fits one of two shapes. */
export function either<A extends Shape<unknown>, B extends Shape<unknown>>(
  first: A,
  second: B,
  { description }: Description = {},
): Shape<TypeOf<A> | TypeOf<B>> {
  const expected = `${first.expected} or ${second.expected}`;
  return shape({
    expected,
    ...(description !== undefined && { description }),
    parts: [...first.parts, ...second.parts],
    problems: (value) =>
      first.problems(value).length === 0 || second.problems(value).length === 0
        ? noProblems
        : mismatch(expected, value),
  });
}

/** Returns true for a JSON object: neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
