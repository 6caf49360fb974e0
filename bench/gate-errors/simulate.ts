/** Applies rules to many test sets, with the code that decides in `gate-on-metric`. */
import { decide } from "../../src/actions/gate-on-metric/decide.ts";
import { weighRules } from "../../src/actions/gate-on-metric/weigh.ts";
import { Failure } from "../../src/core/failure.ts";
import { pair } from "../../src/evaluation/comparison/pair.ts";
import type { PredictionSet } from "../../src/evaluation/metrics/predictions.ts";
import { valueScores } from "../../src/evaluation/metrics/regression.ts";
import { scoreClasses } from "../../src/evaluation/metrics/score.ts";
import { Metrics } from "../../src/evaluation/metrics-file/metrics.ts";
import { judgeRules } from "../../src/evaluation/rules/judgement.ts";
import { parseRules, type RuleMode } from "../../src/evaluation/rules/rule.ts";
import { type Generator, seeded, type TestSet } from "./models.ts";

export interface Setting {
  /** Names the setting, and seeds it. */
  name: string;
  rules: string;
  mode: RuleMode;
  rows: number;
  generate: Generator;
  looks?: number;
  confidence?: number;
}

/** Verdicts of a gate: a rule is proven broken; all rules are met; anything else. */
export type Verdict = "red" | "green" | "inconclusive";

/** Number of test sets with this verdict. */
export type Counts = Record<Verdict, number> & { sets: number };

/** Simulates test sets until `isEnough`, which is asked after every 50 of them. */
export async function simulate(setting: Setting, isEnough: (counts: Counts) => boolean): Promise<Counts> {
  const random = seeded(setting.name);
  const counts: Counts = { red: 0, green: 0, inconclusive: 0, sets: 0 };
  do {
    for (let set = 0; set < 50; set++) {
      const verdict = await verdictOn(setting.generate(random, setting.rows), setting, counts.sets).catch(refused);
      counts[verdict]++;
      counts.sets++;
    }
  } while (!isEnough(counts));
  return counts;
}

/** Rows on which a metric is not defined, such as kappa without a positive row, are refused: neither red nor green. */
function refused(error: unknown): Verdict {
  if (error instanceof Failure) return "inconclusive";
  throw error;
}

async function verdictOn(
  { candidate, baseline, groups }: TestSet,
  { rules: text, mode, looks = 1, confidence = 0.95 }: Pick<Setting, "rules" | "mode" | "looks" | "confidence">,
  seed: number,
): Promise<Verdict> {
  const { rules } = parseRules(text);
  const [metrics, other] = [metricsOf(candidate, "candidate"), metricsOf(baseline, "baseline")];
  const judgements = judgeRules(rules, { metrics, baseline: other });
  // Sets without ids are of two models that the gate knows to be different: labels that agree by luck do not make them one.
  const joined =
    candidate.ids === undefined
      ? { candidate, baseline, identical: false }
      : pair({ predictions: candidate, name: "candidate" }, { predictions: baseline, name: "baseline" });
  const answers = await weighRules(judgements, {
    candidate,
    candidateName: "candidate",
    metrics,
    models: { baseline: { pair: joined, name: "baseline", metrics: other } },
    positive: candidate.task === "classification" ? 1 : undefined,
    sliceRows: () => undefined,
    groups,
    mode,
    confidence,
    looks,
    margin: 0,
    seed,
    signal: new AbortController().signal,
  });
  const results = decide(judgements, answers, {
    confidence,
    looks,
    onInconclusive: "fail",
    onMissingBaseline: "fail",
    absent: {},
  });
  if (results.some(({ status }) => status === "fail")) return "red";
  return results.every(({ status }) => status === "pass") ? "green" : "inconclusive";
}

function metricsOf(predictions: PredictionSet, name: string): Metrics {
  const { values } = predictions.task === "classification" ? scoreClasses(predictions, 1) : valueScores(predictions, 1);
  return new Metrics(values, name);
}
