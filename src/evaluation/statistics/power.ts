import { clopperPearson } from "./binomial.ts";
import { normalQuantile } from "./normal.ts";

export interface PowerPlan {
  /** Level of the one-sided test: 0.05, or a part of it where several rules share it. */
  level: number;
  /** Probability that a difference of the size asked about is found. */
  power?: number;
}

const quantiles = ({ level, power = 0.8 }: PowerPlan) => [normalQuantile(1 - level), normalQuantile(power)] as const;

/**
 * The share of rows on which two models differ, carefully: its upper 80 % limit (Clopper and Pearson). Of 375 rows with two
 * that differ 1.1 %, where the share seen is 0.5 %.
 */
export function likelyDiscordance(differing: number, rows: number): number {
  return clopperPearson(differing, rows, 0.6).high;
}

/**
 * The smallest loss that McNemar's test finds with the power asked for, when models differ on a share `discordance` of
 * `rows`: a loss x needs a discordance of at least x, so that it is never below (z_α + z_β)² / rows, five or six rows.
 */
export function detectableLoss(discordance: number, rows: number, plan: PowerPlan): number {
  const [alpha, beta] = quantiles(plan);
  const z = alpha + beta;
  return Math.min(1, Math.max(z * Math.sqrt(discordance / rows), (z * z) / rows));
}

/** Rows that McNemar's test needs to find a `loss` (Connor 1987). */
export function rowsToDetect(loss: number, discordance: number, plan: PowerPlan): number {
  const [alpha, beta] = quantiles(plan);
  const share = Math.max(discordance, loss);
  return Math.ceil(((alpha * Math.sqrt(share) + beta * Math.sqrt(Math.max(0, share - loss * loss))) / loss) ** 2);
}

/**
 * Rows that Tango's test needs to show that a loss is below `margin` when there is none: the variance under the hypothesis
 * (Nam 1997), with the half row by which the test is corrected for continuity.
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
 * The smallest loss that is proven to exceed `margin` with the power asked for: the margin and some more. The variance is that
 * of a model worse by the margin under the hypothesis and that of the loss itself for the power; one row is lost to the
 * correction for continuity.
 */
export function lossBeyond(margin: number, discordance: number, rows: number, plan: PowerPlan): number {
  const [alpha, beta] = quantiles(plan);
  let loss = margin;
  for (let i = 0; i < 50; i++) {
    const share = Math.max(discordance, loss);
    // Under the hypothesis the test takes the discordance to be what was seen, and at least the margin.
    const restricted = Math.max(0, share - margin * margin);
    const own = Math.max(0, share - loss * loss);
    loss = margin + (alpha * Math.sqrt(restricted / rows) + beta * Math.sqrt(own / rows)) + 1 / rows;
  }
  return Math.min(1, loss);
}

/**
 * Rows (or groups) needed to find a `difference`, when `rows` of them measured it with `standardError`: the variance falls
 * with their number.
 */
export function rowsNeeded(rows: number, standardError: number, difference: number, plan: PowerPlan): number {
  const [alpha, beta] = quantiles(plan);
  return Math.ceil(rows * (((alpha + beta) * standardError) / difference) ** 2 - 1e-9);
}

/** The smallest difference that a measurement with this standard error finds with the power asked for. */
export function detectable(standardError: number, plan: PowerPlan): number {
  const [alpha, beta] = quantiles(plan);
  return (alpha + beta) * standardError;
}
