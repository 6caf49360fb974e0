export {
  either,
  type FieldValues,
  isRecord,
  listOf,
  object,
  record,
  tuple,
  variants,
} from "./containers.ts";
export { type Document, documentOf, formatMark, jsonOf, notJson } from "./document.ts";
export { mismatch, noProblems, type Problem, problemText } from "./problem.ts";
export { nullable, optional, type Part, type Shape, shape, type TypeOf } from "./shape.ts";
export { anything, boolean, digest, integer, literal, numberValue, oneOf, scalar, textValue } from "./values.ts";
