/** Runs rules over many test sets, through the code that decides in `gate-on-metric`. */
import { decide } from "../../src/actions/gate-on-metric/decide.ts";
import { weighRules } from "../../src/actions/gate-on-metric/weigh.ts";
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
  sets: number;
  generate: Generator;
  looks?: number;
  confidence?: number;
}

/** Shares of the test sets. */
export interface Rates {
  red: number;
  green: number;
  sets: number;
}

export async function simulate(setting: Setting): Promise<Rates> {
  const random = seeded(setting.name);
  let red = 0;
  let green = 0;
  for (let set = 0; set < setting.sets; set++) {
    const ends = await verdictOn(setting.generate(random, setting.rows), setting, set);
    if (ends.includes("fail")) red++;
    if (ends.every((status) => status === "pass")) green++;
  }
  return { red: red / setting.sets, green: green / setting.sets, sets: setting.sets };
}

export async function verdictOn(
  { candidate, baseline, groups }: TestSet,
  { rules: text, mode, looks = 1, confidence = 0.95 }: Pick<Setting, "rules" | "mode" | "looks" | "confidence">,
  seed: number,
): Promise<string[]> {
  const { rules } = parseRules(text);
  const [metrics, other] = [metricsOf(candidate, "candidate"), metricsOf(baseline, "baseline")];
  const judgements = judgeRules(rules, { metrics, baseline: other });
  const answers = await weighRules(judgements, {
    candidate,
    candidateName: "candidate",
    metrics,
    models: { baseline: { pair: { candidate, baseline, identical: false }, name: "baseline", metrics: other } },
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
  return results.map(({ status }) => status);
}

function metricsOf(predictions: PredictionSet, name: string): Metrics {
  const { values } = predictions.task === "classification" ? scoreClasses(predictions, 1) : valueScores(predictions, 1);
  return new Metrics(values, name);
}
