import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { shellQuoted } from "./entry-point.ts";
import { pythonFloat } from "./python-value.ts";

/** Values of `params.yaml` and `vars`. */
export type TemplateValues = Record<string, unknown>;

interface TemplatePlace {
  /** Place for messages. */
  where: string;
  /** A command may hold a mapping, which becomes options. */
  isCommand: boolean;
}

/**
 * Replaces `\${a.b}` as DVC does. A mapping in a command becomes options: `--k v`, `--flag` for true, nothing for false. `\\\${`
 * stays a literal.
 *
 * @throws {Failure} for a name without a value.
 */
export function interpolated(text: string, values: TemplateValues, place: TemplatePlace): string {
  return text.replace(/(\\)?\$\{([^{}]{0,1000})\}/g, (whole, escaped: string | undefined, name: string) => {
    if (escaped !== undefined) return whole.slice(1);
    const value = lookUp(values, name.trim());
    if (value === undefined) {
      throw new Failure(`${place.where}: expected a value of ${whole.slice(0, 60)} in params.yaml or vars, got none`);
    }
    if (isRecord(value) && place.isCommand) return optionsOf(value, place.where);
    if (isRecord(value) || Array.isArray(value)) {
      throw new Failure(`${place.where}: expected one value of ${whole.slice(0, 60)}, got several`);
    }
    return scalarText(value);
  });
}

/** `a.b`, `a[0].b`. */
function lookUp(values: TemplateValues, name: string): unknown {
  const parts = name.replace(/\[(\w+)\]/g, ".$1").split(".");
  let here: unknown = values;
  for (const part of parts) {
    if (Array.isArray(here)) here = here[Number(part)];
    else if (isRecord(here) && Object.hasOwn(here, part)) here = here[part];
    else return undefined;
  }
  return here;
}

function optionsOf(value: Record<string, unknown>, where: string): string {
  const words: string[] = [];
  const add = (key: string, each: unknown) => {
    if (isRecord(each)) {
      for (const [inner, deeper] of Object.entries(each)) add(`${key}.${inner}`, deeper);
      return;
    }
    if (each === false) return;
    if (each === true) words.push(`--${key}`);
    else if (Array.isArray(each)) {
      if (each.some((item) => isRecord(item) || Array.isArray(item)))
        throw new Failure(`${where}: ${key}: expected a list of single values, got lists or mappings in it`);
      words.push(`--${key}`, ...each.map(optionText));
    } else words.push(`--${key}`, optionText(each));
  };
  for (const [key, each] of Object.entries(value)) add(key, each);
  return words.join(" ");
}

/** DVC quotes texts that need it, and writes numbers as they are. */
function optionText(value: unknown): string {
  return typeof value === "string" ? shellQuoted(value) : scalarText(value);
}

/** A value as DVC writes it: a number as Python does, and true and false in lower case. */
export function scalarText(value: unknown): string {
  if (value === null) return "None";
  return typeof value === "number" ? pythonFloat(value) : String(value);
}
