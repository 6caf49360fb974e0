import type { dataInputs } from "../../contract/data-inputs.ts";
import type { Values } from "../../contract/inputs.ts";
import { Failure } from "../../core/failure.ts";
import type { Target } from "../../data/features/index.ts";
import type { SplitMethod } from "../../data/split/split.ts";
import type { ReadTable } from "../../data/table/index.ts";
import { roleColumn, rowGroups, timesOf } from "./roles.ts";

/** The inputs that decide how rows are divided. */
type SplitValues = Pick<Values<typeof dataInputs>, "split" | "group-column" | "time-column">;

/**
 * Returns the method that the inputs ask for. The default keeps groups together, or trains on the past, if a column for
 * it is named. Otherwise it keeps the shares of the classes, and draws rows at random if the target is a number.
 *
 * @throws {Failure} if the method needs a column or classes that the table lacks.
 */
export function splitMethod(
  inputs: SplitValues,
  { table, target, rows }: { table: ReadTable; target: Target; rows: Int32Array },
): SplitMethod {
  const group = roleColumn(table, "group-column", inputs["group-column"]);
  const time = roleColumn(table, "time-column", inputs["time-column"]);
  const groups = group && rowGroups(group);
  const times = time && timesOf(table, time, rows);
  const byTarget = target.task === "classification" ? "stratified" : "random";
  const method = inputs.split ?? (groups !== undefined ? "group" : times !== undefined ? "time" : byTarget);
  switch (method) {
    case "random":
      return { method };
    case "stratified":
      if (target.task === "regression")
        throw new Failure("split: expected random, group or time for numbers, got stratified");
      return { method, labels: target.codes, classes: target.classes };
    case "group":
      if (groups === undefined) throw new Failure("group-column: expected a column for split: group, got nothing");
      return { method, groups };
    case "time":
      if (times === undefined) throw new Failure("time-column: expected a column for split: time, got nothing");
      return { method, times };
  }
}

/** Names the input that divides the rows, for a message: `group-column: g`. */
export function splitInput({ method }: SplitMethod, inputs: SplitValues): string {
  if (method === "group") return `group-column: ${inputs["group-column"]}`;
  return method === "time" ? `time-column: ${inputs["time-column"]}` : `split: ${method}`;
}
