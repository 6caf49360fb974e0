export { chooseComplete, chooseFeatures, type FeatureChoice, type Roles, unknownColumn } from "./choice.ts";
export { DATE_PARTS, datePart } from "./dates.ts";
export { type FitOptions, fitPreparation, type Scale } from "./fit.ts";
export { findLeaks, type Leak } from "./leak.ts";
export { completeRows, type MissingPolicy, missingCells, refuseMissing } from "./missing.ts";
export type { Preparation } from "./preparation.ts";
export { type PreparationFile, readPreparationFile, writePreparationFile } from "./preparation-file.ts";
export { allRows } from "./statistics.ts";
export { labelled, type Target, targetFrom } from "./target.ts";
export {
  columnWidth,
  levelPositions,
  matrix,
  matrixColumns,
  matrixWidth,
  preparedTypes,
  transform,
  unseenCells,
} from "./transform.ts";
