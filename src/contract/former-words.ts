import { Failure } from "../core/failure.ts";
import type { Input, InputSource, Inputs } from "./inputs.ts";

/** Names and values of an input in the previous minor version. They work for one more minor version, with a warning. */
export interface FormerWords {
  names?: readonly string[];
  /** Maps each former value to the present one. */
  values?: Readonly<Record<string, string>>;
}

/** Finds an input by its present or former name. */
export function findInput(inputs: Inputs, name: string): Input<unknown> | undefined {
  if (Object.hasOwn(inputs, name)) return inputs[name];
  return Object.values(inputs).find(({ former }) => former.names?.includes(name));
}

/**
 * Wraps a source so that it accepts former names of inputs and values, with a warning for each.
 *
 * @throws {Failure} if an input is given by both its former and its present name.
 */
export function presentWords(inputs: Inputs, source: InputSource, warn: (message: string) => void): InputSource {
  const texts = new Map<string, string | undefined>();
  for (const [name, declared] of Object.entries(inputs)) {
    const text = source(name);
    const renamed = (declared.former.names ?? []).find((former) => source(former)?.trim());
    if (renamed !== undefined) {
      // A workflow also passes the defaults of inputs that it does not set.
      if (text?.trim() && text.trim() !== declared.default)
        throw new Failure(`${renamed}: expected ${name} alone, got both (${renamed} is the former name of ${name})`);
      warn(`${renamed}: this input is now called ${name}; the former name works until the next minor version`);
    }
    const given = renamed === undefined ? text : source(renamed);
    const value = given === undefined ? undefined : declared.former.values?.[given.trim()];
    if (value !== undefined)
      warn(`${name}: ${given?.trim()} is now spelled ${value}; the former value works until the next minor version`);
    texts.set(name, value ?? given);
  }
  return (name) => texts.get(name);
}
