/**
 * Whether the sentence "what the test set can detect" is true: exact power, by enumeration of gains and losses through the
 * gate's own tests, at the number of rows (or for the loss) that the sentence names. It promises 80 %.
 */
import { differenceOfPairs } from "../src/evaluation/comparison/evidence.ts";
import { detectableLoss, lossBeyond, rowsToShow } from "../src/evaluation/statistics/power.ts";
import { claim } from "./measure.ts";

interface Truth {
  rows: number;
  /** Shares of rows that the candidate alone has wrong, and right. */
  losing: number;
  gaining: number;
}

/** The probability that the claim holds at `level`, over all numbers of gains and losses that can occur. */
function probability({ rows, losing, gaining }: Truth, threshold: number, level: number, claimed: "below" | "above") {
  const differing = losing + gaining;
  let total = 0;
  let logTable = rows * Math.log1p(-differing);
  const most = Math.min(rows, Math.ceil(rows * differing + 8 * Math.sqrt(rows * differing) + 8));
  for (let count = 0; count <= most; count++) {
    if (count > 0) logTable += Math.log((rows - count + 1) / count) + Math.log(differing) - Math.log1p(-differing);
    let logSplit = count * Math.log(Math.max(gaining, 1e-300) / differing);
    for (let losses = 0; losses <= count; losses++) {
      if (losses > 0)
        logSplit += Math.log((count - losses + 1) / losses) + Math.log(losing / Math.max(gaining, 1e-300));
      const weight = Math.exp(logTable + logSplit);
      if (weight < 1e-9) continue;
      const evidence = differenceOfPairs({ rows, gains: count - losses, losses }, { threshold, confidence: 0.95 });
      if (evidence[claimed] <= level) total += weight;
    }
  }
  return total;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(7);

console.log("non-inferior: the rows that the sentence asks for, and the power of models that are as good\n");
console.log("  differ  margin  rules   rows   power");
for (const [differing, margin] of [
  [0.0053, 0.01],
  [0.01, 0.01],
  [0.02, 0.01],
  [0.02, 0.02],
  [0.05, 0.02],
  [0.05, 0.05],
  [0.1, 0.05],
] as const) {
  const level = 0.05;
  const rows = rowsToShow(margin, differing, { level });
  const power = probability({ rows, losing: differing / 2, gaining: differing / 2 }, -margin, level, "above");
  console.log(`${percent(differing)} ${percent(margin)} ${String(rows).padStart(12)} ${percent(power)}`);
  claim(`power to show a margin of ${margin} when ${differing} differ`, power, "at least", 0.78);
  claim(`power to show a margin of ${margin} when ${differing} differ`, power, "at most", 0.92);
}

console.log("\nno-worse: the loss that the sentence names, and the probability of a red verdict\n");
console.log("  differ  margin  rules   rows    loss   power");
for (const [differing, margin, rules, rows] of [
  [0.1, 0, 1, 500],
  [0.02, 0, 1, 400],
  [0.05, 0, 5, 800],
  [0.002, 0, 1, 200],
  [0.02, 0.01, 1, 1250],
  [0.1, 0.02, 1, 600],
  [0.05, 0.01, 5, 1000],
] as const) {
  const level = 0.05 / rules;
  const loss =
    margin === 0
      ? detectableLoss(differing, rows, { level })
      : lossBeyond({ margin, discordance: differing, rows }, { level });
  const losing = (Math.max(differing, loss) + loss) / 2;
  const power = probability({ rows, losing, gaining: losing - loss }, -margin, level, "below");
  console.log(
    `${percent(differing)} ${percent(margin)} ${String(rules).padStart(6)} ${String(rows).padStart(6)} ${percent(loss)} ${percent(power)}`,
  );
  claim(`power to find ${loss.toPrecision(2)} (margin ${margin}, ${rules} rules)`, power, "at least", 0.78);
  claim(`power to find ${loss.toPrecision(2)} (margin ${margin}, ${rules} rules)`, power, "at most", 0.92);
}
