import {
  listOf,
  nullable,
  numberValue,
  object,
  oneOf,
  optional,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";

const performanceMetric = object({
  name: textValue({ description: "Name of the metric, as in `metrics.json`." }),
  reference: nullable(numberValue({ description: "Value at training; null if it is not known." })),
  current: numberValue({ description: "Value on the current rows, measured or estimated." }),
  low: optional(numberValue({ description: "Ends of the interval of `current`." })),
  high: optional(numberValue()),
  estimate: optional(numberValue({ description: "What the estimate said without the labels that came later." })),
  verdict: oneOf(["same", "worse", "better", "inconclusive"], { description: "Compared with the reference." }),
});

/** The performance of the model on the current rows. */
export const driftPerformance = object(
  {
    basis: oneOf(["labels", "estimated"], {
      description:
        "`labels` measures with the target; `estimated` assumes that the calibration at training still holds.",
    }),
    metrics: listOf(performanceMetric),
    unavailable: optional(textValue({ description: "Reason why there are no metrics." })),
    notes: optional(listOf(textValue(), { description: "What the numbers cannot show." })),
  },
  { description: "Performance on the current rows; absent without a model and predictions." },
);

export type PerformanceMetric = TypeOf<typeof performanceMetric>;
export type DriftPerformance = TypeOf<typeof driftPerformance>;
