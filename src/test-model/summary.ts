import { type Block, code, details, heading, type Inline, list, paragraph, strong, table } from "../markdown/block.ts";
import { direction } from "../metrics/direction.ts";
import type { Evaluation, MetricInterval, SliceEvaluation } from "../metrics/evaluation.ts";
import type { ModelTest } from "./junit.ts";

/** What a reviewer looks at first, in this order. */
const HEADLINES = [
  ...[
    "accuracy",
    "balanced_accuracy",
    "f1",
    "precision",
    "recall",
    "f1_macro",
    "roc_auc",
    "roc_auc_ovr",
    "average_precision",
  ],
  ...["log_loss", "brier", "ece", "mcc", "rmse", "mae", "r2", "mape", "median_ae", "max_error"],
  ...["latency_p50_ms", "latency_p95_ms", "model_bytes"],
];
/** A matrix of more classes is no longer read: the commonest mistakes are listed instead. */
const MOST_CLASSES = 15;
const MOST_SLICES = 10;
const MOST_MISTAKES = 10;

/** A slice that differs is told as such from this adjusted p-value down. */
const TOLD_APART = 0.05;

/** The evaluation for a job summary or a terminal: the little that decides first, everything else behind it. */
export function summaryOf(
  evaluation: Evaluation,
  { by, data }: { by: string; data: string },
  tests: ModelTest[],
): Block[] {
  return [
    heading(2, `Tested on ${evaluation.n} rows`),
    paragraph([code(by), " on ", code(data), `: ${evaluation.task}${evaluation.weighted ? ", with weights" : ""}.`]),
    ...metricBlocks(evaluation),
    ...trivialBlocks(evaluation),
    ...confusionBlocks(evaluation),
    ...sliceBlocks(evaluation),
    ...detailBlocks(evaluation),
    heading(3, "Model tests"),
    list(
      tests.map(
        ({ name, failure }): Inline =>
          failure === undefined ? `passed: ${name}` : [strong("FAILED"), `: ${name}: ${failure}`],
      ),
    ),
  ];
}

function metricBlocks({ metrics, intervals }: Evaluation): Block[] {
  // Average precision over many classes has no interval: it stands among all metrics.
  const names = HEADLINES.filter(
    (name) => metrics[name] !== undefined && (name !== "average_precision" || intervals[name] !== undefined),
  );
  return [
    table(
      ["metric", ">value", ">95 % interval"],
      names.map((name) => [name, shown(name, metrics[name]!), range(intervals[name])]),
    ),
  ];
}

function trivialBlocks({ trivial }: Evaluation): Block[] {
  if (trivial === undefined) return [];
  const said = typeof trivial.predicts === "number" ? `the mean, ${short(trivial.predicts)}` : `“${trivial.predicts}”`;
  return [
    paragraph(`Beside a model that always says ${said}:`),
    list(
      trivial.comparisons.map(({ metric, model, trivial: other, gain, interval, p, verdict }): Inline => {
        const word = { better: "better", worse: "worse", undecided: "not told apart" }[verdict];
        const by = interval === undefined ? "" : ` (95 %: ${range(interval)})`;
        const certainty = p === undefined ? "" : `, p ${p < 0.0001 ? "< 0.0001" : `= ${p.toFixed(4)}`}`;
        return [
          `${metric} ${short(model)} against ${short(other)}: `,
          strong(word),
          ` by ${short(Math.abs(gain))}${by}${certainty}`,
        ];
      }),
    ),
  ];
}

function confusionBlocks({ classes = [], confusion_matrix: matrix }: Evaluation): Block[] {
  if (matrix === undefined) return [];
  if (classes.length <= MOST_CLASSES) {
    return [
      heading(3, "Confusion matrix (rows: truth, columns: predicted)"),
      table(
        ["", ...classes.map((name) => `>${name}`)],
        matrix.map((row, i) => [
          classes[i]!,
          ...row.map((count, j): Inline => (i === j && count > 0 ? [strong(short(count))] : short(count))),
        ]),
      ),
    ];
  }
  const mistakes = matrix
    .flatMap((row, i) => row.map((count, j) => ({ count, i, j })))
    .filter(({ count, i, j }) => i !== j && count > 0)
    .sort((a, b) => b.count - a.count);
  if (mistakes.length === 0) return [];
  return [
    heading(3, `Commonest mistakes among ${classes.length} classes`),
    table(
      ["truth", "predicted", ">rows"],
      mistakes.slice(0, MOST_MISTAKES).map(({ count, i, j }) => [classes[i]!, classes[j]!, short(count)]),
    ),
    ...(mistakes.length > MOST_MISTAKES ? [paragraph(`and ${mistakes.length - MOST_MISTAKES} more kinds`)] : []),
  ];
}

function sliceBlocks({ slices, task }: Evaluation): Block[] {
  if (slices.length === 0) return [];
  const metric = task === "classification" ? "accuracy" : "mae";
  const sign = direction(metric) === "higher" ? 1 : -1;
  const judged = slices.filter(({ difference }) => difference !== undefined);
  const apart = judged.filter(({ difference }) => difference!.adjusted_p < TOLD_APART);
  const worse = apart.filter(({ difference: d }) => sign * (d!.slice - d!.rest) < 0);
  const ranked = slices
    .filter((slice) => slice.metrics[metric] !== undefined)
    .sort(
      (a, b) =>
        Number(worse.includes(b)) - Number(worse.includes(a)) ||
        Number(a.small) - Number(b.small) ||
        sign * (a.metrics[metric]! - b.metrics[metric]!),
    );
  const most = Math.max(MOST_SLICES, worse.length);
  const same = judged.filter((slice) => !apart.includes(slice));
  const empty = slices.filter(({ n }) => n === 0);
  return [
    heading(3, sliceTitle(judged.length, worse.length)),
    table(
      ["slice", ">rows", `>${metric}`, ">95 % interval", "beside the rest"],
      ranked
        .slice(0, most)
        .map((slice) => [
          slice.name,
          String(slice.n),
          short(slice.metrics[metric]!),
          range(slice.intervals[metric]),
          besideRest(slice, sign),
        ]),
    ),
    ...(ranked.length > most ? [paragraph(`and ${ranked.length - most} more slices, none of them worse`)] : []),
    ...(same.length > 0 ? [paragraph(`What changed nothing (no difference beyond chance): ${listed(same)}.`)] : []),
    ...(empty.length > 0 ? [paragraph(`Without a row: ${listed(empty)}.`)] : []),
  ];
}

function sliceTitle(judged: number, worse: number): string {
  if (judged === 0) return "Slices: too few rows to judge any";
  return worse === 0 ? "Slices: none is proven worse than the rest" : `Slices: ${worse} worse than the rest`;
}

function besideRest({ small, difference }: SliceEvaluation, sign: number): Inline {
  if (small) return "too few rows to judge";
  if (difference === undefined) return "";
  if (difference.adjusted_p >= TOLD_APART) return "not told apart";
  const off = sign * (difference.slice - difference.rest);
  return [
    strong(off < 0 ? "worse" : "better"),
    ` by ${short(Math.abs(off))}, adjusted p = ${difference.adjusted_p.toPrecision(2)}`,
  ];
}

function detailBlocks({ metrics, intervals, per_class: perClass, absent, notes, reliability }: Evaluation): Block[] {
  const blocks: Block[] = [
    table(
      ["metric", ">value", ">95 % interval", "by"],
      Object.entries(metrics).map(([name, value]) => [
        name,
        shown(name, value),
        range(intervals[name]),
        intervals[name]?.method ?? "",
      ]),
    ),
  ];
  const classes = Object.entries(perClass ?? {});
  if (classes.length > 0) {
    const names = [...new Set(classes.flatMap(([, own]) => Object.keys(own)))];
    blocks.push(
      table(
        ["class", ...names.map((name) => `>${name}`)],
        classes
          .slice(0, 50)
          .map(([name, own]) => [name, ...names.map((each) => (own[each] === undefined ? "" : short(own[each])))]),
      ),
    );
    if (classes.length > 50) blocks.push(paragraph(`and ${classes.length - 50} more classes`));
  }
  if (reliability !== undefined) {
    blocks.push(
      paragraph("How sure the model was, and how often it was right then:"),
      table(
        ["confidence", ">rows", ">mean confidence", ">accuracy"],
        reliability.map(({ low, high, support, confidence, accuracy }) => [
          `${low.toFixed(1)} to ${high.toFixed(1)}`,
          short(support),
          short(confidence),
          short(accuracy),
        ]),
      ),
    );
  }
  const remarks = [...Object.entries(absent), ...Object.entries(notes)].map(
    ([name, why]): Inline => [code(name), `: ${why}`],
  );
  if (remarks.length > 0) blocks.push(paragraph("Absent, or so by convention:"), list(remarks.slice(0, 50)));
  return [details("All metrics", blocks)];
}

function listed(slices: SliceEvaluation[]): string {
  const names = slices.slice(0, 10).map(({ name }) => name);
  return `${names.join(", ")}${slices.length > 10 ? ` and ${slices.length - 10} more` : ""}`;
}

function range(interval: MetricInterval | undefined): string {
  return interval === undefined ? "" : `${short(interval.low)} to ${short(interval.high)}`;
}

function shown(name: string, value: number): string {
  if (name === "model_bytes") return value.toLocaleString("en-US");
  return short(value);
}

/** Four decimals, or as many digits as a number that is much smaller or larger needs. */
function short(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return size >= 0.001 && size < 1000 ? value.toFixed(4) : value.toPrecision(4);
}
