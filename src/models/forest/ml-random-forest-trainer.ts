import type { PackageMessage, PackageTask } from "./ml-random-forest.ts";

/** Grows the forest on the current thread, which handles no events meanwhile. */
export async function train(
  { task, rows, targets, options }: PackageTask,
  tell: (message: PackageMessage) => void,
): Promise<void> {
  const { RandomForestClassifier, RandomForestRegression } = await import("ml-random-forest");
  const Package = task === "classification" ? RandomForestClassifier : RandomForestRegression;
  const forest = new Package(options as ConstructorParameters<typeof RandomForestClassifier>[0]);
  // The package asks for the number of trees before each, and says nothing else while it grows: seeds are handed from tree to
  // tree, so that it cannot be asked for one at a time.
  let asked = 0;
  Object.defineProperty(forest, "nEstimators", {
    get() {
      // Three times to make room, then before each tree and after the last; later, to write it down.
      const done = asked++ - 3;
      if (done > 0 && done <= options.nEstimators) tell({ done });
      return options.nEstimators;
    },
  });
  forest.train(rows, targets);
  const { indexes, estimators } = JSON.parse(JSON.stringify(forest)).baseModel;
  tell({
    trees: estimators.map((estimator: { root: never }, tree: number) => ({
      columns: indexes[tree],
      root: estimator.root,
    })),
  });
}
