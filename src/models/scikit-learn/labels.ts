import { elementsOf } from "../pickle/numpy.ts";
import { PythonArray, type PythonObject } from "../pickle/values.ts";
import { unsupported, wrongField } from "./fields.ts";

export interface FittedLabels {
  classes: string[];
  classType: "string" | "integer";
  count: number;
}

/** Labels of a fitted classifier. */
export function fittedLabels(object: PythonObject, file: string): FittedLabels {
  const labels = object.get("classes_");
  if (!(labels instanceof PythonArray)) throw wrongField({ object, name: "classes_", file }, "an array of labels");
  const values = elementsOf(labels);
  if (values.length < 2 || values.some((value) => typeof value === "object"))
    throw unsupported(file, `${values.length} classes`);
  const integers = values.every((value) => Number.isInteger(value));
  return { classes: values.map(String), classType: integers ? "integer" : "string", count: values.length };
}
