import type { Context } from "../../contract/context.ts";
import { matrix, type Preparation, targetFrom } from "../../data/features/index.ts";
import type { ColumnImportance } from "../../models/bundle/importances-file.ts";
import { permutationImportances } from "../../models/forest/permutation.ts";
import type { TrainingData } from "./data.ts";
import { type Grown, growthTarget } from "./growth.ts";

/** Maximum number of held-out rows to shuffle. The standard deviation shows whether they are enough. */
const mostRows = 10_000;
const repeats = 5;

/** Sums impurity importances by column of the table, including those of a category's values. Sorted, largest first. */
export function columnImportances({ preparation, importances }: Grown): ColumnImportance[] {
  if (importances === undefined) return [];
  return groupsOf(preparation)
    .map(({ column, group }) => ({
      column,
      impurity: group.reduce((sum, each) => sum + importances[each]!, 0),
    }))
    .sort((a, b) => b.impurity - a.impurity);
}

interface PermutationOptions {
  grown: Grown;
  data: TrainingData;
  seed: number;
  context: Pick<Context, "signal" | "reporter">;
}

/** Adds permutation importances on held-out rows, and sorts by them. */
export async function withPermutation(
  ranked: ColumnImportance[],
  { grown, data, seed, context }: PermutationOptions,
): Promise<ColumnImportance[]> {
  const { forest, preparation } = grown;
  const { test, target } = data;
  const { signal, reporter } = context;
  const rows = test.rows.subarray(0, mostRows);
  if (rows.length === 0) return ranked;
  const groups = groupsOf(preparation);
  const found = test.table.columns.find(({ name }) => name === target.name)!;
  const losses = await permutationImportances(
    forest,
    {
      matrix: matrix(preparation, test.table, rows),
      target: growthTarget(alike(target, targetFrom(found, target.task)), rows),
      groups: groups.map(({ group }) => group),
    },
    {
      repeats,
      seed,
      signal,
      onProgress: (done, total) => reporter.progress("shuffling columns", done, total),
    },
  );
  return groups
    .map(({ column }, index) => ({
      column,
      impurity: ranked.find((each) => each.column === column)?.impurity ?? Number.NaN,
      permutation: losses[index]!,
    }))
    .sort((a, b) => b.permutation.mean - a.permutation.mean);
}

/** Maps the codes of a held-out table to the model's classes. Classes that the model does not know become -1. */
function alike(model: TrainingData["target"], own: TrainingData["target"]): TrainingData["target"] {
  if (model.task === "regression" || own.task === "regression") return own;
  return {
    ...model,
    codes: own.codes.map((code) => (code < 0 ? -1 : model.classes.indexOf(own.classes[code]!))),
  };
}

function groupsOf(preparation: Preparation): { column: string; group: number[] }[] {
  let next = 0;
  return preparation.columns.map((column) => {
    const count =
      column.type === "number"
        ? 1
        : column.type === "date"
          ? column.parts.length
          : column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
    const group = Array.from({ length: count }, (_, index) => next + index);
    next += count;
    return { column: column.name, group };
  });
}
