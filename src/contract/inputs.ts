import { Failure } from "../core/failure.ts";
import { nearest } from "../core/nearest.ts";
import type { FormerWords } from "./former-words.ts";

/** What an input's text means, or what it should have been. */
export type InputReading<T> = { ok: true; value: T } | { ok: false; expected: string };

/** One input of an action: the single source of its type, its reader, its CLI flag and its row in the tables. */
export interface Input<T> {
  readonly description: string;
  readonly required: boolean;
  /** As a user would write it in YAML; absent inputs take it. */
  readonly default: string | undefined;
  /** What the manifest gives instead of a default: an expression GitHub evaluates, `${{ github.token }}`. */
  readonly expression: string | undefined;
  /** What a reader of the table may write here: "number from 0 to 1", "path", `fail` or `warn`. */
  readonly expected: string;
  /** A list: one value a line in YAML, a repeatable flag in the CLI. */
  readonly list: boolean;
  /** A flag the CLI accepts bare: `--json` for `--json true`. */
  readonly bare: boolean;
  /** Secrets have no CLI flag: they come from this environment variable, or from `--NAME-stdin`. */
  readonly secret: string | undefined;
  readonly former: FormerWords;
  parse(text: string): InputReading<T>;
}

export type Inputs = Record<string, Input<unknown>>;

/** The values that a declaration yields: absent is `undefined` unless the input is required or has a default. */
export type Values<I extends Inputs> = { [K in keyof I]: I[K] extends Input<infer T> ? T : never };

/** What every kind of input can be given. */
export interface InputOptions {
  description: string;
  required?: true;
  default?: string;
  expression?: string;
  former?: FormerWords;
}

type Given<T, O extends InputOptions> = O extends { required: true } | { default: string } ? T : T | undefined;

interface Shape<T> {
  expected: string;
  list?: boolean;
  bare?: boolean;
  secret?: string;
  parse(text: string): InputReading<T>;
}

/** An input with a reader of its own. `parse` sees trimmed, non-empty text. */
export function input<T, const O extends InputOptions>(options: O, shape: Shape<T>): Input<Given<T, O>> {
  return {
    description: options.description,
    required: options.required ?? false,
    default: options.default,
    expression: options.expression,
    expected: shape.expected,
    list: shape.list ?? false,
    bare: shape.bare ?? false,
    secret: shape.secret,
    former: options.former ?? {},
    parse: shape.parse as (text: string) => InputReading<Given<T, O>>,
  };
}

export function text<const O extends InputOptions>(options: O) {
  return input<string, O>(options, { expected: "text", parse: (value) => ({ ok: true, value }) });
}

/** A path, relative to the workspace or absolute. */
export function path<const O extends InputOptions>(options: O) {
  return input<string, O>(options, {
    expected: "path",
    parse: (value) =>
      value.includes("\0") ? { ok: false, expected: "a path without NUL characters" } : { ok: true, value },
  });
}

/** One value a line; blank lines are left out. */
export function lines<const O extends InputOptions>(options: O) {
  return input<string[], O>(options, {
    expected: "list, one a line",
    list: true,
    parse: (value) => ({ ok: true, value: split(value, /\r?\n/) }),
  });
}

/** Names in one line separated by commas, or one a line. */
export function names<const O extends InputOptions>(options: O) {
  return input<string[], O>(options, {
    expected: "list, separated by commas or newlines",
    list: true,
    parse: (value) => ({ ok: true, value: split(value, /,|\r?\n/) }),
  });
}

export interface NumberOptions extends InputOptions {
  min?: number;
  max?: number;
  integer?: true;
}

export function number<const O extends NumberOptions>(options: O) {
  const expected = range(options);
  return input<number, O>(options, {
    expected: expected.replace(/^an? /, ""),
    parse(value) {
      const parsed = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
      const fits =
        Number.isFinite(parsed) &&
        parsed >= (options.min ?? Number.NEGATIVE_INFINITY) &&
        parsed <= (options.max ?? Number.POSITIVE_INFINITY) &&
        (options.integer !== true || Number.isSafeInteger(parsed));
      return fits ? { ok: true, value: parsed } : { ok: false, expected };
    },
  });
}

export interface ChoiceOptions<C extends string> extends InputOptions {
  choices: readonly C[];
}

export function choice<C extends string, const O extends ChoiceOptions<C>>(options: O & ChoiceOptions<C>) {
  return input<O["choices"][number], O>(options, {
    expected: options.choices.map((each) => `\`${each}\``).join(", "),
    parse(value) {
      const found = options.choices.find((each) => each === value);
      return found === undefined
        ? { ok: false, expected: `one of ${options.choices.join(", ")}` }
        : { ok: true, value: found };
    },
  });
}

/** `true` or `false`, as GitHub's own YAML booleans arrive. */
export function flag<const O extends InputOptions>(options: O) {
  return input<boolean, O>(options, {
    expected: "`true` or `false`",
    bare: true,
    parse(value) {
      if (/^(true|True|TRUE)$/.test(value)) return { ok: true, value: true };
      if (/^(false|False|FALSE)$/.test(value)) return { ok: true, value: false };
      return { ok: false, expected: "true or false" };
    },
  });
}

/** Never printed, and without a CLI flag; `environment` names the variable the CLI reads. */
export function secret<const O extends InputOptions & { environment: string }>(options: O) {
  return input<string, O>(options, {
    expected: "secret",
    secret: options.environment,
    parse: (value) => ({ ok: true, value }),
  });
}

/** The token that every action which talks to GitHub takes. */
export function githubToken() {
  return secret({
    description: "Token for GitHub's API. The default is the job's own token.",
    environment: "GITHUB_TOKEN",
    expression: "${{ github.token }}",
  });
}

/** The text given for an input, or undefined. Empty and blank count as absent: the runner passes "" for an unset input. */
export type InputSource = (name: string) => string | undefined;

/**
 * Reads every declared input.
 *
 * @throws {Failure} that names all wrong inputs at once, one a line.
 */
export function read<I extends Inputs>(inputs: I, source: InputSource): Values<I> {
  const values: Record<string, unknown> = Object.create(null);
  const problems: string[] = [];
  for (const [name, declared] of Object.entries(inputs)) {
    const given = source(name)?.trim() || declared.default;
    if (given === undefined) {
      if (declared.required)
        problems.push(`${name}: expected ${declared.expected}, got nothing (this input is required)`);
      continue;
    }
    const reading = declared.parse(given);
    if (reading.ok) values[name] = reading.value;
    else problems.push(`${name}: expected ${reading.expected}, got ${shown(declared, given)}`);
  }
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  return values as Values<I>;
}

/** What was given beyond the defaults, as it was written; secrets are left out. */
export function given(inputs: Inputs, source: InputSource): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, declared] of Object.entries(inputs)) {
    const text = declared.secret === undefined ? source(name)?.trim() : undefined;
    if (text && text !== declared.default) texts[name] = text;
  }
  return texts;
}

/** The message for a name that no input has. */
export function unknownInput(name: string, inputs: Inputs): string {
  const close = nearest(name, Object.keys(inputs));
  return `--${name}: there is no such option${close === undefined ? "" : ` (did you mean --${close}?)`}`;
}

function shown(declared: Input<unknown>, given: string): string {
  if (declared.secret !== undefined) return "a value that is not shown";
  return JSON.stringify(given.length > 80 ? `${given.slice(0, 79)}…` : given);
}

function split(value: string, separator: RegExp): string[] {
  return value
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function range({ min, max, integer }: NumberOptions): string {
  const what = integer === true ? "a whole number" : "a number";
  if (min !== undefined && max !== undefined) return `${what} from ${min} to ${max}`;
  if (min !== undefined) return `${what} of at least ${min}`;
  if (max !== undefined) return `${what} of at most ${max}`;
  return what;
}
