import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";

/** The fields of an object in a model file, each checked when it is read, so that a message says where it stands. */
export class ModelFields {
  readonly values: Readonly<Record<string, unknown>>;
  readonly where: string;

  /** @throws {Failure} unless `value` is an object. */
  constructor(value: unknown, where: string) {
    if (!isRecord(value) || ArrayBuffer.isView(value)) throw damaged(where, "an object", value);
    this.values = value;
    this.where = where;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  get(name: string): unknown {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
  }

  fields(name: string): ModelFields {
    return new ModelFields(this.get(name), this.#at(name));
  }

  text(name: string): string {
    const value = this.get(name);
    if (typeof value !== "string") throw damaged(this.#at(name), "a text", value);
    return value;
  }

  list(name: string): readonly unknown[] {
    const value = this.get(name);
    if (!Array.isArray(value)) throw damaged(this.#at(name), "a list", value);
    return value;
  }

  texts(name: string): string[] {
    return this.list(name).map((each, index) => {
      if (typeof each !== "string") throw damaged(`${this.#at(name)}[${index}]`, "a text", each);
      return each;
    });
  }

  /** A number, or a text that spells one. */
  number(name: string): number {
    const value = this.get(name);
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number !== "number" || Number.isNaN(number)) throw damaged(this.#at(name), "a number", value);
    return number;
  }

  /** A whole number from `min` to `max`. */
  count(name: string, { min = 0, max = 2 ** 31 - 1 } = {}): number {
    const number = this.number(name);
    if (!Number.isInteger(number) || number < min || number > max) {
      throw damaged(this.#at(name), `a whole number from ${min} to ${max}`, number);
    }
    return number;
  }

  /** A list of numbers (booleans count as 0 and 1, null as NaN), of `length` where that is given. */
  numbers(name: string, length?: number): ArrayLike<number> {
    const value = this.get(name);
    const typed = value instanceof Float64Array || value instanceof Float32Array || value instanceof Int32Array;
    if (!typed && !Array.isArray(value)) throw damaged(this.#at(name), "a list of numbers", value);
    if (length !== undefined && value.length !== length) {
      throw damaged(this.#at(name), `${length} numbers`, `${value.length}`);
    }
    if (typed) return value;
    const numbers = new Float64Array(value.length);
    for (const [index, each] of value.entries()) {
      if (each === null) {
        numbers[index] = Number.NaN;
        continue;
      }
      if (typeof each !== "number" && typeof each !== "boolean") {
        throw damaged(`${this.#at(name)}[${index}]`, "a number", each);
      }
      numbers[index] = Number(each);
    }
    return numbers;
  }

  #at(name: string): string {
    return `${this.where}.${name}`;
  }
}

/** A failure for a field that no tool writes so. */
export function damaged(where: string, expected: string, found: unknown): Failure {
  return new Failure(`${where}: expected ${expected}, got ${shown(found)} (the file is damaged, or of another kind)`);
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
