import type { PackageMessage, PackageTask } from "./ml-random-forest.ts";

/** Grows the forest on the current thread, which handles no events in the meantime. */
export async function train(
  { task, rows, targets, options }: PackageTask,
  tell: (message: PackageMessage) => void,
): Promise<void> {
  const { RandomForestClassifier, RandomForestRegression } = await import("ml-random-forest");
  const Package = task === "classification" ? RandomForestClassifier : RandomForestRegression;
  const forest = new Package(options as ConstructorParameters<typeof RandomForestClassifier>[0]);
  // The package asks for the number of trees before each tree and gives no other sign while it grows. It cannot be
  // asked for one tree at a time, because the seeds are passed on from tree to tree.
  let asked = 0;
  Object.defineProperty(forest, "nEstimators", {
    get() {
      // The package asks three times while it allocates, before each tree, after the last one, and for its JSON.
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
