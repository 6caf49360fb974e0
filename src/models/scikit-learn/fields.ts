import { Failure } from "../../core/failure.ts";
import { elementsOf } from "../pickle/numpy.ts";
import { PythonArray, type PythonObject } from "../pickle/values.ts";

/** Numbers of a field: an array, a list, or a single number; undefined for None. */
export function optionalNumbers(object: PythonObject, name: string, file: string): Float64Array | undefined {
  const value = object.get(name);
  if (value === undefined || value === null) return undefined;
  return numbersIn(value, { object, name, file });
}

export function requiredNumbers(object: PythonObject, name: string, file: string): Float64Array {
  return numbersIn(object.get(name), { object, name, file });
}

interface FieldPlace {
  object: PythonObject;
  name: string;
  file: string;
}

function numbersIn(value: unknown, place: FieldPlace): Float64Array {
  const list = value instanceof PythonArray ? elementsOf(value) : Array.isArray(value) ? value : [value];
  return Float64Array.from(list, (each) => {
    if (typeof each !== "number" && typeof each !== "boolean") throw wrongField(place, "numbers");
    return Number(each);
  });
}

/** A whole number, at least 0. */
export function requiredCount(object: PythonObject, name: string, file: string): number {
  const value = object.get(name);
  const number = value instanceof PythonArray ? elementsOf(value)[0] : value;
  if (typeof number !== "number" || !Number.isInteger(number) || number < 0) {
    throw wrongField({ object, name, file }, "a whole number");
  }
  return number;
}

/** Elements of a list or an array of objects. */
export function requiredList(object: PythonObject, name: string, file: string): unknown[] {
  const value = object.get(name);
  if (value instanceof PythonArray) return elementsOf(value);
  if (!Array.isArray(value)) throw wrongField({ object, name, file }, "a list");
  return value;
}

export function wrongField({ object, name, file }: FieldPlace, expected: string): Failure {
  const version = object.get("_sklearn_version");
  const of = typeof version === "string" ? ` of scikit-learn ${version.slice(0, 20)}` : "";
  return new Failure(
    `${file}: ${object.type.split(".").at(-1)}.${name}: expected ${expected} (the file is damaged, not fitted, or${of === "" ? " of" : `${of}, which is`} a version that is not known)`,
  );
}

/** A refusal of what cannot be computed here. */
export function unsupported(file: string, what: string): Failure {
  return new Failure(
    `${file}: expected a model that can be computed here, got ${what} (test it through \`predictions\`, \`command\` or \`url\`)`,
  );
}
