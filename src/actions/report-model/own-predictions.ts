import type { Context } from "../../contract/context.ts";
import { readSchema } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import { type PredictionsFile, readPredictions } from "../../evaluation/comparison/predictions-file.ts";

/** The predictions of the model itself, or why they cannot be read; undefined where there are none. */
export type OwnPredictions = PredictionsFile | { unreadable: string } | undefined;

export async function readOwnPredictions(
  path: string | undefined,
  schema: string | undefined,
  { cwd, signal }: Context,
): Promise<OwnPredictions> {
  if (path === undefined) return undefined;
  try {
    const known = schema === undefined ? undefined : await readSchema(schema, cwd);
    return await readPredictions([path], { cwd, signal, schema: known, name: "predictions" });
  } catch (error) {
    if (error instanceof Failure) return { unreadable: error.message };
    throw error;
  }
}
