import { PythonObject } from "./values.ts";

/** Values of a pickle by the numbers under which it reads them again. */
export class PickleMemo {
  readonly #values = new Map<number, unknown>();
  /** Numbers of each object: a search through all values for every array of a forest takes quadratic time. */
  readonly #keys = new Map<PythonObject, number[]>();

  get size(): number {
    return this.#values.size;
  }

  has(key: number): boolean {
    return this.#values.has(key);
  }

  get(key: number): unknown {
    return this.#values.get(key);
  }

  set(key: number, value: unknown): void {
    this.#values.set(key, value);
    if (!(value instanceof PythonObject)) return;
    const keys = this.#keys.get(value);
    if (keys === undefined) this.#keys.set(value, [key]);
    else keys.push(key);
  }

  /** Puts a value in all places of an object. */
  replace(object: unknown, value: unknown): void {
    if (!(object instanceof PythonObject)) return;
    for (const key of this.#keys.get(object) ?? []) if (this.#values.get(key) === object) this.#values.set(key, value);
    this.#keys.delete(object);
  }
}
