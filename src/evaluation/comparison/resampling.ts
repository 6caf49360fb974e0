import type { PredictionSet } from "../metrics/predictions.ts";
import { sampleRows, selectPredictions } from "../metrics/selection.ts";
import { bootstrapPatiently, sampleQuantile } from "../statistics/bootstrap.ts";
import type { Evidence } from "./evidence.ts";
import { type Measure, statistics } from "./measure.ts";
import type { Pair } from "./pair.ts";

export interface ResamplingOptions {
  seed: number;
  resamples: number;
  positive: number | undefined;
  /** A number a row, the same for rows that belong together: whole clusters are drawn. */
  clusters?: Int32Array | undefined;
  signal?: AbortSignal | undefined;
  /** Rows up to which all are resampled; of more, this many are, and their spread is scaled. */
  mostRows?: number;
}

/** A metric's values, or differences, over resamples; `estimate` is that of all rows. */
export interface ResampledMetric {
  estimate: number;
  values: Float64Array;
  rows: number;
}

type ResampledMeasure = Measure & { kind: "resampled" };

/**
 * Resamples the rows once for all `measures` (of the same rows) and both models: what is compared is compared on the same
 * draw. Returns the candidate's values and the differences from the baseline's, in the order of `measures`.
 */
export async function resample(
  measures: readonly ResampledMeasure[],
  { candidate, baseline }: Pick<Pair, "candidate"> & { baseline?: PredictionSet | undefined },
  { seed, resamples, positive, clusters, signal, mostRows = 100_000 }: ResamplingOptions,
): Promise<{ values: ResampledMetric[]; differences: ResampledMetric[] }> {
  const all = measures[0]!.rows ?? Int32Array.from({ length: candidate.rows }, (_, row) => row);
  const drawn = all.length > mostRows ? sampleRows(all.length, mostRows, seed).map((index) => all[index]!) : all;
  const names = measures.map(({ name }) => name);
  const models = baseline === undefined ? [candidate] : [candidate, baseline];
  const ofRows = models.map((model) => statistics(selectPredictions(model, drawn), positive, names));
  const once = new Int32Array(drawn.length).fill(1);
  const sampled = ofRows.map((of) => of(once));
  const whole =
    drawn === all
      ? sampled
      : models.map((model) =>
          statistics(selectPredictions(model, all), positive, names)(new Int32Array(all.length).fill(1)),
        );
  const draws = await bootstrapPatiently(
    {
      rows: drawn.length,
      resamples,
      seed,
      ...(clusters && { clusters: numbered(drawn.map((row) => clusters[row]!)) }),
      ...(signal && { signal }),
    },
    (counts) => ofRows.flatMap((of) => of(counts)),
  );
  const scale = Math.sqrt(drawn.length / all.length);
  // Around the estimate of all rows: errors shrink with the root of the rows.
  const moved = (values: Float64Array, from: number, to: number) =>
    scale === 1 ? values : values.map((value) => to + (value - from) * scale);
  return {
    values: names.map((_, i) => ({
      estimate: whole[0]![i]!,
      values: moved(draws[i]!, sampled[0]![i]!, whole[0]![i]!),
      rows: all.length,
    })),
    differences:
      baseline === undefined
        ? []
        : names.map((_, i) => {
            const theirs = draws[names.length + i]!;
            const from = sampled[0]![i]! - sampled[1]![i]!;
            const estimate = whole[0]![i]! - whole[1]![i]!;
            return {
              estimate,
              values: moved(
                draws[i]!.map((value, draw) => value - theirs[draw]!),
                from,
                estimate,
              ),
              rows: all.length,
            };
          }),
  };
}

/** Held against `threshold` by the percentile method. A resample that leaves the metric undefined speaks against every claim. */
export function resampledEvidence(
  { estimate, values, rows }: ResampledMetric,
  threshold: number,
  confidence: number,
): Evidence {
  let notBelow = 0;
  let notAbove = 0;
  let sum = 0;
  let squares = 0;
  let defined = 0;
  for (const value of values) {
    if (!(value < threshold)) notBelow++;
    if (!(value > threshold)) notAbove++;
    if (Number.isNaN(value)) continue;
    defined++;
    sum += value - estimate;
    squares += (value - estimate) ** 2;
  }
  return {
    method: "bootstrap",
    estimate,
    interval: { low: sampleQuantile(values, 1 - confidence), high: sampleQuantile(values, confidence) },
    // The sample itself counts as one resample, so that no p-value is ever 0.
    below: (1 + notBelow) / (1 + values.length),
    above: (1 + notAbove) / (1 + values.length),
    standardError: Math.sqrt(Math.max(0, squares / defined - (sum / defined) ** 2)),
    rows,
  };
}

/** The same clusters, numbered from 0 without gaps. */
function numbered(clusters: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return clusters.map((cluster) => {
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    return number;
  });
}
