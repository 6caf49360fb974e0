import type { Evaluation } from "./evaluation.ts";

/** The content of `metrics.json`: numbers alone, flat names first. */
export function metricsOf(evaluation: Evaluation): Record<string, unknown> {
  const metrics: Record<string, unknown> = { ...evaluation.metrics };
  if (evaluation.per_class !== undefined) metrics["per_class"] = evaluation.per_class;
  if (evaluation.slices.length > 0) {
    metrics["slices"] = Object.fromEntries(
      evaluation.slices.map(({ name, metrics: own, per_class: perClass }) => [
        name,
        perClass === undefined ? own : { ...own, per_class: perClass },
      ]),
    );
  }
  return metrics;
}

/** An evaluation as indented JSON, lists of numbers on one line each: a confusion matrix reads as one. */
export function evaluationText(evaluation: Evaluation): string {
  // A text holds no line break of its own in JSON, so nothing within one is touched.
  const text = JSON.stringify(evaluation, null, 2).replace(/\[\n\s+[-+.\deE]+(?:,\n\s+[-+.\deE]+)*\n\s+\]/g, (list) =>
    list.replace(/\n\s+/g, " ").replace("[ ", "[").replace(" ]", "]"),
  );
  return `${text}\n`;
}
