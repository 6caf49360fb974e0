import { clopperPearson } from "./binomial.ts";
import { normalQuantile } from "./normal.ts";

export interface PowerPlan {
  /** Level of the one-sided test: 0.05, or a part of it if several rules share it. */
  level: number;
  /** Probability of detecting a difference of the given size. */
  power?: number;
}

const quantiles = ({ level, power = 0.8 }: PowerPlan) => [normalQuantile(1 - level), normalQuantile(power)] as const;

/**
 * Returns a cautious share of rows on which two models differ: its upper 80 % limit (Clopper and Pearson). If two of
 * 375 rows differ, it is 1.1 % compared with an observed share of 0.5 %.
 */
export function likelyDiscordance(differing: number, rows: number): number {
  return clopperPearson(differing, rows, 0.6).high;
}

/**
 * Returns the smallest loss that McNemar's test detects with the required power, if models differ on a share
 * `discordance` of `rows`. A loss x needs a discordance of at least x, so the result is never below (z_α + z_β)² /
 * rows, which is five or six rows.
 */
export function detectableLoss(discordance: number, rows: number, plan: PowerPlan): number {
  const [alpha, beta] = quantiles(plan);
  const z = alpha + beta;
  return Math.min(1, Math.max(z * Math.sqrt(discordance / rows), (z * z) / rows));
}

/** Returns the number of rows that McNemar's test needs to detect a `loss` (Connor 1987). */
export function rowsToDetect(loss: number, discordance: number, plan: PowerPlan): number {
  const [alpha, beta] = quantiles(plan);
  const share = Math.max(discordance, loss);
  return Math.ceil(((alpha * Math.sqrt(share) + beta * Math.sqrt(Math.max(0, share - loss * loss))) / loss) ** 2);
}

/**
 * Returns the number of rows that Tango's test needs to show that a loss is below `margin` if there is no loss. The
 * variance is that under the hypothesis (Nam 1997), with the half row of the test's continuity correction.
 */
export function rowsToShow(margin: number, discordance: number, plan: PowerPlan): number {
  const [alpha, beta] = quantiles(plan);
  const sum = discordance + 2 * margin;
  const losing = (sum + Math.sqrt(Math.max(0, sum * sum - 4 * discordance * margin * (1 + margin)))) / 4;
  const variance = Math.max(0, 2 * losing - margin * (1 + margin));
  const k = alpha * Math.sqrt(variance) + beta * Math.sqrt(discordance);
  return Math.ceil(((k + Math.sqrt(k * k + 2 * margin)) / (2 * margin)) ** 2);
}

/**
 * Returns the smallest loss that is shown to exceed `margin` with the required power. It uses two variances: under
 * the hypothesis that of a model worse by the margin, and for the power that of the loss itself. The continuity
 * correction costs one row.
 */
export function lossBeyond(
  { margin, discordance, rows }: { margin: number; discordance: number; rows: number },
  plan: PowerPlan,
): number {
  const [alpha, beta] = quantiles(plan);
  let loss = margin;
  for (let i = 0; i < 50; i++) {
    const share = Math.max(discordance, loss);
    // The hypothesis assumes the observed discordance, but at least the margin.
    const restricted = Math.max(0, share - margin * margin);
    const own = Math.max(0, share - loss * loss);
    loss = margin + (alpha * Math.sqrt(restricted / rows) + beta * Math.sqrt(own / rows)) + 1 / rows;
  }
  return Math.min(1, loss);
}

/**
 * Returns the number of rows (or groups) needed to detect a `difference`, if `rows` of them gave `standardError`. The
 * variance is inversely proportional to their number.
 */
export function rowsNeeded(
  { rows, standardError }: { rows: number; standardError: number },
  difference: number,
  plan: PowerPlan,
): number {
  const [alpha, beta] = quantiles(plan);
  return Math.ceil(rows * (((alpha + beta) * standardError) / difference) ** 2 - 1e-9);
}

/** Returns the smallest difference that a measurement with this standard error detects with the required power. */
export function detectable(standardError: number, plan: PowerPlan): number {
  const [alpha, beta] = quantiles(plan);
  return (alpha + beta) * standardError;
}
