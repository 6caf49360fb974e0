import { Failure } from "../failure.ts";
import { isRecord } from "./containers.ts";
import { duplicateName } from "./duplicates.ts";
import { found, mostProblems, type Problem, problemText } from "./problem.ts";
import { type Shape, shape, type TypeOf } from "./shape.ts";

export interface DocumentOptions<S extends Shape<unknown>> {
  /** Name of the format in messages: "an evaluation". */
  what: string;
  /** Usual file name: `evaluation.json`. */
  file: string;
  /** Name of the format without its version: `trainyard-evaluation`. */
  format: string;
  /** Version to write. Older versions can still be read. */
  version: number;
  /** Place of the version: at the end of the field `format`, as in `trainyard-gate-1`, or in a separate field. */
  versionIn?: "format" | "version";
  /** True if files of the first version have no field `format`. */
  unmarked?: true;
  /** Action or command that writes the file. */
  writer: string;
  /** Purpose of the file, in one or two sentences. */
  purpose: string;
  /** Advice for getting a valid file: "run `test-model` again". */
  remedy: string;
  shape: S;
}

/** A kind of JSON file: its content, its writer, and the messages for foreign or damaged files. */
export interface Document<T> extends Omit<DocumentOptions<Shape<unknown>>, "shape"> {
  shape: Shape<T>;
  /** Returns true if a value is marked as this format, whatever else it contains. */
  marks(value: unknown): boolean;
  /**
   * @param where Name of the file in messages.
   * @throws {Failure} for other JSON, for a newer version, and for content that does not fit the shape.
   */
  check(value: unknown, where: string): T;
  /**
   * Returns the valid fields, and the problems of the others. It serves baselines: an older version may have written
   * them, and they are compared as far as possible.
   *
   * @throws {Failure} for other JSON and for a newer version.
   */
  fitting(value: unknown, where: string): { value: Partial<T>; problems: string[] };
  /** Does the same as `check`, from the text of the file. */
  parse(text: string, where: string): T;
}

export function documentOf<S extends Shape<unknown>>(options: DocumentOptions<S>): Document<TypeOf<S>> {
  const { what, file, format, version, versionIn = "format", unmarked = false, writer, remedy } = options;
  const body = options.shape as Shape<TypeOf<S>>;

  /** Returns the version in a value's mark. Undefined for other formats. */
  const versionOf = (value: unknown): number | undefined => {
    if (!isRecord(value)) return undefined;
    const mark = Object.hasOwn(value, "format") ? value["format"] : undefined;
    if (mark === undefined && unmarked) return 1;
    if (versionIn === "version") {
      const written = value["version"];
      return mark === format && Number.isSafeInteger(written) ? (written as number) : undefined;
    }
    if (typeof mark !== "string" || !mark.startsWith(`${format}-`)) return undefined;
    const digits = mark.slice(format.length + 1);
    return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : undefined;
  };

  /** Rejects everything except an object of this format in a known version. */
  const marked = (value: unknown, where: string): Record<string, unknown> => {
    const written = versionOf(value);
    if (!isRecord(value) || written === undefined || written < 1) {
      const instead = isRecord(value) ? "other JSON" : found(value);
      throw new Failure(`${where}: expected ${what} that \`${writer}\` wrote (${file}), got ${instead} (${remedy})`);
    }
    if (written > version) {
      throw new Failure(
        `${where}: expected ${format} of version ${version}, got version ${written}, which a newer version of trainyard wrote (update trainyard)`,
      );
    }
    return value;
  };

  const check = (value: unknown, where: string): TypeOf<S> => {
    marked(value, where);
    const problems = body.problems(value);
    if (problems.length > 0) throw new Failure(`${where}: ${problemsText(problems)} (was it edited? ${remedy})`);
    return value as TypeOf<S>;
  };

  const fitting = (value: unknown, where: string): { value: Partial<TypeOf<S>>; problems: string[] } => {
    const fields = marked(value, where);
    const problems = body.problems(value);
    const fit = body.parts.filter(({ path, shape }) => Object.hasOwn(fields, path) && shape.fits(fields[path]));
    return {
      value: Object.fromEntries(fit.map(({ path }) => [path, fields[path]])) as Partial<TypeOf<S>>,
      problems: problems.slice(0, mostProblems).map(problemText),
    };
  };

  return {
    ...options,
    shape: body,
    marks: (value) => versionOf(value) !== undefined,
    check,
    fitting,
    parse: (text, where) => check(jsonOf(text, where, what), where),
  };
}

function problemsText(problems: readonly Problem[]): string {
  return problems.slice(0, mostProblems).map(problemText).join("; ");
}

/** The value of the field `format`: the format's name, a hyphen and the version. */
export function formatMark<const F extends string>(mark: F): Shape<F> {
  const name = mark.replace(/-\d+$/, "");
  return shape({
    expected: `"${mark}"`,
    description: "Format and version of the file.",
    problems: (value) =>
      typeof value === "string" && value.startsWith(`${name}-`)
        ? []
        : [{ path: [], expected: `"${mark}"`, found: found(value) }],
  });
}

/**
 * Parses JSON in which no object has a name twice.
 *
 * @throws {Failure} that describes the error in the text.
 */
export function jsonOf(text: string, where: string, what: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notJson(text, error, { where, what });
  }
  const twice = duplicateName(text, value);
  if (twice !== undefined) {
    throw new Failure(
      `${where}: expected each name once in an object, got ${found(twice)} twice (readers do not agree on which counts)`,
    );
  }
  return value;
}

/** Returns a message of one line for text that is not JSON. */
export function notJson(text: string, cause: unknown, { where, what }: { where: string; what: string }): Failure {
  const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
  const why = oneLine(cause instanceof Error ? cause.message : String(cause));
  return new Failure(`${where}: expected ${what} as JSON, got ${shown}: ${why}`, { cause });
}

function oneLine(message: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the engine's messages quote the text unchanged.
  return message.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
}
