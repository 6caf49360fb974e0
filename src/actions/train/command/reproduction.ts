import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { allRows } from "../../../data/features/index.ts";
import { readTable } from "../../../data/table/index.ts";
import { loadPredictor } from "../../../models/predictor/load.ts";
import { expandGlobs } from "../../../platform/workspace/expand.ts";
import type { CapturedModel } from "./capture.ts";

/** Difference between the models of two runs of one command. */
export interface Reproduction {
  result: "bit-equal" | "equal predictions" | "different";
  text: string;
}

export interface TwoModels {
  first: CapturedModel;
  second: CapturedModel | undefined;
  /** Rows to predict, if there are some. */
  data: readonly string[] | undefined;
}

/** Compares two models byte by byte, and else by their predictions. */
export async function reproduction({ first, second, data }: TwoModels, context: Context): Promise<Reproduction> {
  if (second === undefined) return { result: "different", text: "the second run wrote no model" };
  const difference = await firstDifference(resolve(context.cwd, first.path), resolve(context.cwd, second.path));
  if (difference === undefined) return { result: "bit-equal", text: "both models have the same bytes" };
  const row = await firstOtherPrediction({ first, second, data }, context);
  if (row === "equal") return { result: "equal predictions", text: `equal predictions, although ${difference}` };
  return { result: "different", text: row ?? difference };
}

/** Describes the first difference of two files or folders. */
async function firstDifference(first: string, second: string): Promise<string | undefined> {
  const [ours, theirs] = [await filesOf(first), await filesOf(second)];
  const names = [...new Set([...ours, ...theirs])].sort();
  for (const name of names) {
    const shown = name === "" ? "the file" : name;
    if (!ours.includes(name) || !theirs.includes(name)) return `${shown} is in one of the two only`;
    const [a, b] = [await readFile(join(first, name)), await readFile(join(second, name))];
    if (a.equals(b)) continue;
    const at = a.findIndex((byte, index) => byte !== b[index]);
    return `${shown} differs from byte ${at === -1 ? a.length : at} on`;
  }
  return undefined;
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [""];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(path.length + 1));
}

/** `equal` if both models predict the same for every row. Undefined if they cannot be compared like that. */
async function firstOtherPrediction(
  { first, second, data }: TwoModels,
  { cwd, signal }: Context,
): Promise<string | undefined> {
  if (data === undefined || second === undefined) return undefined;
  try {
    const models = [await loadPredictor(first.path, { cwd }), await loadPredictor(second.path, { cwd })] as const;
    const table = await readTable(await expandGlobs(data, cwd), { cwd, signal });
    const rows = allRows(table.rows);
    const [a, b] = models.map((model) => model.predict(model.cellsOf(table, rows))) as [Float64Array, Float64Array];
    const at = a.findIndex((value, index) => !Object.is(value, b[index]));
    if (at === -1 && a.length === b.length) return "equal";
    const row = Math.floor((at * table.rows) / a.length);
    return `row ${row + 1} of data: ${a[at]} and ${b[at]}`;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
