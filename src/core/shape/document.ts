import { Failure } from "../failure.ts";
import { isRecord } from "./containers.ts";
import { duplicateName } from "./duplicates.ts";
import { found, mostProblems, type Problem, problemText } from "./problem.ts";
import { type Shape, shape, type TypeOf } from "./shape.ts";

export interface DocumentOptions<S extends Shape<unknown>> {
  /** As messages say it: "an evaluation". */
  what: string;
  /** Its usual name: `evaluation.json`. */
  file: string;
  /** Without the version: `trainyard-evaluation`. */
  format: string;
  /** The version that is written. Older ones are read as well. */
  version: number;
  /** Where the version stands: at the end of the field `format`, as `trainyard-gate-1`, or in a field of its own. */
  versionIn?: "format" | "version";
  /** Files that the first version wrote have no field `format`. */
  unmarked?: true;
  /** The action or command that writes it. */
  writer: string;
  /** What it is for, in one or two sentences. */
  purpose: string;
  /** How to get a right one: "run `test-model` again". */
  remedy: string;
  shape: S;
}

/** A kind of JSON file: what is in it, who writes it, and how a foreign or damaged one is refused. */
export interface Document<T> extends Omit<DocumentOptions<Shape<unknown>>, "shape"> {
  shape: Shape<T>;
  /** Whether a value is marked as this format, whatever else is in it. */
  marks(value: unknown): boolean;
  /**
   * @param where names the file in messages.
   * @throws {Failure} for other JSON, for what a newer version wrote, and for what is not as the shape says.
   */
  check(value: unknown, where: string): T;
  /**
   * The fields that are as the shape says, and what is wrong with the others: for a baseline, which an older version may
   * have written, and which is compared as far as it can be.
   *
   * @throws {Failure} for other JSON and for what a newer version wrote.
   */
  fitting(value: unknown, where: string): { value: Partial<T>; problems: string[] };
  /** As `check`, from the text of the file. */
  parse(text: string, where: string): T;
}

export function documentOf<S extends Shape<unknown>>(options: DocumentOptions<S>): Document<TypeOf<S>> {
  const { what, file, format, version, versionIn = "format", unmarked = false, writer, remedy } = options;
  const body = options.shape as Shape<TypeOf<S>>;

  /** The version that a value is marked with; undefined for a value of another format. */
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

  /** Refuses everything but an object of this format, in a version that is known here. */
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

/** The value of the field `format`: the format's name, a hyphen and the version that is written. */
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
 * JSON whose objects have each name once.
 *
 * @throws {Failure} that says what is wrong with the text.
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

/** One line, whatever the text holds. */
export function notJson(text: string, cause: unknown, { where, what }: { where: string; what: string }): Failure {
  const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
  const why = oneLine(cause instanceof Error ? cause.message : String(cause));
  return new Failure(`${where}: expected ${what} as JSON, got ${shown}: ${why}`, { cause });
}

function oneLine(message: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the engine's messages quote the text as it is.
  return message.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
}
