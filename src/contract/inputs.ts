import { Failure } from "../core/failure.ts";
import { nearest } from "../core/nearest.ts";
import type { FormerWords } from "./former-words.ts";

/** The parsed value of an input, or a description of what was expected. */
export type InputReading<T> = { ok: true; value: T } | { ok: false; expected: string };

/** An input of an action: the single source of its type, its parser, its CLI flag and its row in the tables. */
export interface Input<T> {
  readonly description: string;
  readonly required: boolean;
  /** Value of an absent input, in the form that a user would write in YAML. */
  readonly default: string | undefined;
  /** Expression that the manifest has in place of a default, evaluated by GitHub: `${{ github.token }}`. */
  readonly expression: string | undefined;
  /** Description of the valid values, for tables: "number from 0 to 1", "path", `fail` or `warn`. */
  readonly expected: string;
  /** True for a list: one value per line in YAML, a repeatable flag in the CLI. */
  readonly list: boolean;
  /** True if the CLI accepts the flag without a value: `--json` for `--json true`. */
  readonly bare: boolean;
  /** Environment variable of a secret. Secrets have no CLI flag except `--NAME-stdin`. */
  readonly secret: string | undefined;
  /** True if the input has an effect in GitHub workflows alone. */
  readonly onGitHub: boolean;
  readonly former: FormerWords;
  parse(text: string): InputReading<T>;
}

export type Inputs = Record<string, Input<unknown>>;

/** The values of declared inputs. Absent inputs are `undefined`, unless they are required or have a default. */
export type Values<I extends Inputs> = { [K in keyof I]: I[K] extends Input<infer T> ? T : never };

/** The options that every kind of input has. */
export interface InputOptions {
  description: string;
  required?: true;
  default?: string;
  expression?: string;
  onGitHub?: true;
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

/** Declares an input with its own parser. `parse` receives trimmed, non-empty text. */
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
    onGitHub: options.onGitHub ?? false,
    former: options.former ?? {},
    parse: shape.parse as (text: string) => InputReading<Given<T, O>>,
  };
}

export function text<const O extends InputOptions>(options: O) {
  return input<string, O>(options, { expected: "text", parse: (value) => ({ ok: true, value }) });
}

/** Declares a path, relative to the workspace or absolute. */
export function path<const O extends InputOptions>(options: O) {
  return input<string, O>(options, {
    expected: "path",
    parse: (value) =>
      value.includes("\0") ? { ok: false, expected: "a path without NUL characters" } : { ok: true, value },
  });
}

/** Declares a list with one value per line. Blank lines are ignored. */
export function lines<const O extends InputOptions>(options: O) {
  return input<string[], O>(options, {
    expected: "list, one per line",
    list: true,
    parse: (value) => ({ ok: true, value: split(value, /\r?\n/) }),
  });
}

/** Declares a list of names, separated by commas or line breaks. */
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

/** Declares a boolean: `true` or `false`, like GitHub's own YAML booleans. */
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

/** Declares a secret. It is never printed and has no CLI flag. The CLI reads it from the variable `environment`. */
export function secret<const O extends InputOptions & { environment: string }>(options: O) {
  return input<string, O>(options, {
    expected: "secret",
    secret: options.environment,
    parse: (value) => ({ ok: true, value }),
  });
}

/** Declares the token of actions that use GitHub. */
export function githubToken() {
  return secret({
    description: "Token for GitHub's API. The default is the job's own token.",
    environment: "GITHUB_TOKEN",
    expression: "${{ github.token }}",
  });
}

/** Returns the text of an input, or undefined. Blank means absent, because the runner passes "" for unset inputs. */
export type InputSource = (name: string) => string | undefined;

/**
 * Reads every declared input.
 *
 * @throws {Failure} that lists all invalid inputs, one per line.
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

/** Returns the inputs that differ from the defaults, as they were written. Secrets are left out. */
export function given(inputs: Inputs, source: InputSource): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, declared] of Object.entries(inputs)) {
    const text = declared.secret === undefined ? source(name)?.trim() : undefined;
    if (text && text !== declared.default) texts[name] = text;
  }
  return texts;
}

/** Returns the message for an unknown input. */
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
