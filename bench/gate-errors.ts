/**
 * How often each mode of the gate is wrong, simulated: pairs of models whose true difference is known, thousands of test
 * sets of 50 to 2,000 rows, the gate's own tests. Seeded: the same figures on every machine.
 *
 * Type-I error of `no-worse`: red although the candidate is as good as it has to be. Of `non-inferior`: green although it is
 * worse by the margin. Power: what each notices. `point` beside them, which has no such promise.
 */

import { Random } from "../src/core/random.ts";
import { differenceOfPairs } from "../src/evaluation/comparison/evidence.ts";
import { resample, resampledEvidence } from "../src/evaluation/comparison/resampling.ts";
import type { ClassPredictions } from "../src/evaluation/metrics/predictions.ts";
import { aucDifference, aucDifferenceTest } from "../src/evaluation/statistics/auc-difference.ts";
import { normalQuantile } from "../src/evaluation/statistics/normal.ts";
import { claim } from "./measure.ts";

const CONFIDENCE = 0.95;
const LEVEL = 1 - CONFIDENCE;
const BOUND = 0.055;
const percent = (share: number) => `${(100 * share).toFixed(1)}%`.padStart(7);

/** How often the gate says what over `sets` test sets, when the candidate is better by `truth` and may be worse by `margin`. */
interface Rates {
  red: number;
  green: number;
  pointRed: number;
}

console.log("Accuracy: models differ on a share d of the rows; 20,000 test sets a line\n");
console.log("            margin 0                        |  margin m = 1 point");
console.log("    n     d  no-worse  power   point  point |  no-worse  non-inf.  power   power   point   point");
console.log("             error     at -2   red    green |  error     error     equal   at -2   red     green");
console.log("                               equal  at -2 |                      (ni)    (nw)    equal   at -2");
let worst = 0;
for (const n of [50, 100, 200, 500, 1000, 2000]) {
  for (const d of [0.02, 0.05, 0.1, 0.2]) {
    const equal = accuracy(n, d, 0, 0);
    const worse = accuracy(n, d, -0.02, 0);
    const atMargin = accuracy(n, d, -0.01, 0.01);
    const equalWithMargin = accuracy(n, d, 0, 0.01);
    const worseWithMargin = accuracy(n, d, -0.02, 0.01);
    console.log(
      [
        String(n).padStart(5),
        String(d).padStart(5),
        ` ${percent(equal.red)} `,
        percent(worse.red),
        percent(equal.pointRed),
        percent(1 - worse.pointRed),
        "|",
        ` ${percent(atMargin.red)} `,
        ` ${percent(atMargin.green)} `,
        percent(equalWithMargin.green),
        percent(worseWithMargin.red),
        percent(equalWithMargin.pointRed),
        percent(1 - worseWithMargin.pointRed),
      ].join(" "),
    );
    worst = Math.max(worst, equal.red, atMargin.red, atMargin.green);
    // A margin as wide as the disagreement is the case in which Wald's test is wrong most.
    worst = Math.max(worst, accuracy(n, d, -d, d).green);
  }
}
claim("type-I error of no-worse and non-inferior for accuracy", worst, "at most", BOUND);

console.log(
  "\nROC AUC of about .75, .90 and .97; scores of two models correlate by rho; 4,000 test sets a line (2,000 at n = 2,000)\n",
);
console.log("    n  positive   auc   rho |  no-worse  power   point  point |  m = 2 points: no-worse  non-inf.  power");
console.log("                            |  error     at -2   red    green |                error     error     equal");
let worstArea = 0;
for (const n of [50, 100, 200, 500, 2000]) {
  for (const [share, auc, rho] of [
    [0.5, 0.75, 0.5],
    [0.5, 0.9, 0.9],
    [0.5, 0.97, 0.98],
    [0.2, 0.9, 0.5],
    [0.2, 0.97, 0.9],
  ] as const) {
    const sets = n === 2000 ? 2000 : 4000;
    const equal = areas({ n, share, auc, rho, truth: 0, margin: 0, sets });
    const worse = areas({ n, share, auc, rho, truth: -0.02, margin: 0, sets: sets / 4 });
    const atMargin = areas({ n, share, auc, rho, truth: -0.02, margin: 0.02, sets });
    const equalWithMargin = areas({ n, share, auc, rho, truth: 0, margin: 0.02, sets: sets / 4 });
    console.log(
      [
        String(n).padStart(5),
        String(share).padStart(9),
        auc.toFixed(2).padStart(5),
        rho.toFixed(2).padStart(5),
        "|",
        ` ${percent(equal.red)} `,
        percent(worse.red),
        percent(equal.pointRed),
        percent(1 - worse.pointRed),
        "|               ",
        ` ${percent(atMargin.red)} `,
        ` ${percent(atMargin.green)} `,
        percent(equalWithMargin.green),
      ].join(" "),
    );
    worstArea = Math.max(worstArea, equal.red, atMargin.red, atMargin.green);
  }
}
claim("type-I error of no-worse and non-inferior for AUC", worstArea, "at most", BOUND);

console.log("\nWith hard labels alone two models may agree on every row by luck, and identical predictions pass:\n");
console.log("    n     d  test sets on which they agree wholly");
for (const n of [50, 100, 200, 500]) {
  for (const d of [0.02, 0.05]) {
    console.log(`${String(n).padStart(5)} ${String(d).padStart(5)} ${percent((1 - d) ** n)}`);
  }
}

console.log(
  "\nBootstrapped: F1 of two models that differ on 10 % of the rows; 300 test sets a line, 2,000 resamples (no claim)\n",
);
console.log("    n  no-worse error  non-inferior error (m = 5 points)");
for (const n of [50, 200, 500]) {
  const equal = await f1(n, 0, 0);
  const atMargin = await f1(n, -0.05, 0.05);
  console.log(`${String(n).padStart(5)} ${percent(equal.red).padStart(12)} ${percent(atMargin.green).padStart(18)}`);
}

/** Gains and losses of a test set are all that counts; each table's verdict is worked out once. */
function accuracy(n: number, d: number, truth: number, margin: number): Rates {
  const rates = { red: 0, green: 0, pointRed: 0 };
  // A difference cannot exceed the share of rows on which the models differ.
  const losing = Math.min(1, Math.max(d / 2 - truth / 2, -truth));
  const gaining = losing + truth;
  const random = new Random(n * 1000 + Math.round(d * 100), Math.round(-truth * 1000) * 64 + Math.round(margin * 1000));
  const verdicts = new Map<number, { red: boolean; green: boolean }>();
  const sets = 20_000;
  for (let set = 0; set < sets; set++) {
    let gains = 0;
    let losses = 0;
    for (let row = 0; row < n; row++) {
      const drawn = random.unit();
      if (drawn < losing) losses++;
      else if (drawn < losing + gaining) gains++;
    }
    const key = gains * (n + 1) + losses;
    let verdict = verdicts.get(key);
    if (verdict === undefined) {
      const { below, above } = differenceOfPairs({ rows: n, gains, losses }, -margin, CONFIDENCE);
      verdict = { red: below <= LEVEL, green: above <= LEVEL };
      verdicts.set(key, verdict);
    }
    if (verdict.red) rates.red++;
    if (verdict.green) rates.green++;
    if ((gains - losses) / n < -margin - 1e-12) rates.pointRed++;
  }
  return { red: rates.red / sets, green: rates.green / sets, pointRed: rates.pointRed / sets };
}

interface AreaSetting {
  n: number;
  share: number;
  auc: number;
  rho: number;
  truth: number;
  margin: number;
  sets: number;
}

/** Normal scores: a shift of the positive rows by √2 Φ⁻¹(AUC) gives the AUC; a common part of variance rho the correlation. */
function areas({ n, share, auc, rho, truth, margin, sets }: AreaSetting): Rates {
  const rates = { red: 0, green: 0, pointRed: 0 };
  const random = new Random(
    n * 7919 + Math.round(auc * 100) * 31 + Math.round(rho * 100),
    Math.round(-truth * 1000) * 64 + Math.round(margin * 1000),
  );
  const positives = Math.round(n * share);
  const truths = new Uint8Array(n).map((_, row) => (row < positives ? 1 : 0));
  const shifts = [Math.SQRT2 * normalQuantile(auc + truth), Math.SQRT2 * normalQuantile(auc)];
  for (let set = 0; set < sets; set++) {
    const scores = [new Float64Array(n), new Float64Array(n)];
    for (let row = 0; row < n; row++) {
      const [common, own] = gaussians(random);
      const [other] = gaussians(random);
      for (const model of [0, 1] as const) {
        const noise = Math.sqrt(rho) * common + Math.sqrt(1 - rho) * (model === 0 ? own : other);
        scores[model]![row] = noise + truths[row]! * shifts[model]!;
      }
    }
    const compared = aucDifference(truths, scores[0]!, scores[1]!);
    const { smaller, larger } = aucDifferenceTest(compared, -margin);
    if (smaller <= LEVEL) rates.red++;
    if (larger <= LEVEL) rates.green++;
    if (compared.estimate < -margin) rates.pointRed++;
  }
  return { red: rates.red / sets, green: rates.green / sets, pointRed: rates.pointRed / sets };
}

async function f1(n: number, truth: number, margin: number): Promise<Rates> {
  const rates = { red: 0, green: 0, pointRed: 0 };
  const random = new Random(n, Math.round(-truth * 1000));
  const sets = 300;
  for (let set = 0; set < sets; set++) {
    const truths = new Int32Array(n).map((_, row) => row % 2);
    const predicted = [new Int32Array(n), new Int32Array(n)];
    for (let row = 0; row < n; row++) {
      // Errors fall on both classes alike, so that F1 is about the accuracy and differs by as much.
      const drawn = random.unit();
      const [candidateErrs, baselineErrs] =
        drawn < 0.05 - truth / 2
          ? [true, false]
          : drawn < 0.1
            ? [false, true]
            : drawn < 0.17
              ? [true, true]
              : [false, false];
      predicted[0]![row] = candidateErrs ? 1 - truths[row]! : truths[row]!;
      predicted[1]![row] = baselineErrs ? 1 - truths[row]! : truths[row]!;
    }
    const [candidate, baseline] = predicted.map((each) => ({
      ...shape(truths),
      predicted: each,
      probabilities: undefined,
    }));
    const { differences } = await resample(
      [{ kind: "resampled", name: "f1", rows: undefined }],
      { candidate: candidate!, baseline },
      { seed: set, resamples: 2000, positive: 1 },
    );
    const { below, above, estimate } = resampledEvidence(differences[0]!, -margin, CONFIDENCE);
    if (below <= LEVEL) rates.red++;
    if (above <= LEVEL) rates.green++;
    if (estimate < -margin) rates.pointRed++;
  }
  return { red: rates.red / sets, green: rates.green / sets, pointRed: rates.pointRed / sets };
}

function shape(truth: Int32Array): Pick<ClassPredictions, "task" | "rows" | "ids" | "weights" | "classes" | "truth"> {
  return {
    task: "classification",
    rows: truth.length,
    ids: undefined,
    weights: undefined,
    classes: ["no", "yes"],
    truth,
  };
}

/** Two independent standard normal numbers (Box and Muller). */
function gaussians(random: Random): [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - random.unit()));
  const angle = 2 * Math.PI * random.unit();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
