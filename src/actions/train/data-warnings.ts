import type { Context } from "../../contract/context.ts";
import { findLeaks, type Target } from "../../data/features/index.ts";
import { overlap } from "../../data/split/overlap.ts";
import type { TrainingData } from "./data.ts";

/** Share of held-out rows that also occur in the training rows above which the metrics are distorted. */
const COMMON = 0.05;

/** Warns about data that make a model look better than it is. */
export function warnOfData(
  reporter: Context["reporter"],
  { table, target, train, test, choice }: Pick<TrainingData, "table" | "target" | "train" | "test" | "choice">,
): void {
  const names = choice.features.map(({ name }) => name);
  for (const { name, reason } of choice.left) {
    reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
  }
  const twice = overlap([...names, target.name], { table, rows: train }, test);
  if (twice > 0) {
    const rows =
      twice === 1
        ? "1 of the held-out rows is also a training row"
        : `${twice} of the held-out rows are also training rows`;
    reporter[twice >= test.rows.length * COMMON ? "warning" : "notice"](
      `${rows}: metrics on such rows say nothing (remove duplicates, or name a group-column)`,
    );
  }
  for (const { name, share } of findLeaks(choice.features, target, train)) {
    const what = target.task === "classification" ? "of the rows right" : "of the target's variance";
    reporter.warning(
      `${name}: this column alone predicts ${(share * 100).toFixed(1)} % ${what}: is it known before the target is? (if not: exclude: ${name})`,
    );
  }
  if (target.task === "classification") warnOfImbalance(reporter, target, train);
}

/** Classes below this share hardly affect the accuracy. */
const RARE = 0.05;

function warnOfImbalance(
  reporter: Context["reporter"],
  { name, classes, codes }: Extract<Target, { task: "classification" }>,
  train: Int32Array,
): void {
  const counts = classes.map(() => 0);
  for (const row of train) counts[codes[row]!]!++;
  const least = counts.indexOf(Math.min(...counts));
  const share = counts[least]! / train.length;
  // A share of a twentieth is no imbalance if there are many classes.
  if (share >= Math.min(RARE, 0.25 / classes.length)) return;
  reporter.warning(
    `${name}: only ${counts[least]} of ${train.length} training rows are ${JSON.stringify(classes[least])}: accuracy says little of it (look at balanced_accuracy and its recall; set class-weight: balanced)`,
  );
}
