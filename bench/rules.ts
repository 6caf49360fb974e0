/** Judges 10,000 rules over 10,000 metrics, known and unknown, as in a very large project. */
import { Metrics } from "../src/evaluation/metrics-file/metrics.ts";
import { judgeRules } from "../src/evaluation/rules/judgement.ts";
import { parseRules } from "../src/evaluation/rules/rule.ts";
import { claim, median } from "./measure.ts";

const names = Array.from({ length: 10_000 }, (_, index) => `metric_${index}`);
const metrics = new Metrics(Object.fromEntries(names.map((name, index) => [name, index / 10_000])), "metrics.json");

for (const [what, prefix] of [
  ["judged", "metric_"],
  ["refused for their names", "metrik_"],
] as const) {
  const text = names.map((_, index) => `${prefix}${index} >= 0`).join("\n");
  const seconds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    try {
      judgeRules(parseRules(text).rules, { metrics });
    } catch {
      // Unknown names are refused; how long that takes is the question.
    }
    return (performance.now() - start) / 1000;
  });
  claim(`10,000 rules over 10,000 metrics, ${what}, in s`, median(seconds), "at most", 1);
}
