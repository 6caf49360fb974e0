/** What the gate concludes from evidence that a test of a few rows cannot give. */
import { expect, test } from "vitest";
import { decide } from "../../../src/actions/gate-on-metric/decide.ts";
import type { RuleEvidence } from "../../../src/actions/gate-on-metric/weigh.ts";
import { Metrics } from "../../../src/evaluation/metrics-file/metrics.ts";
import { judgeRules } from "../../../src/evaluation/rules/judgement.ts";
import { parseRules } from "../../../src/evaluation/rules/rule.ts";

/** A candidate that is far worse in every resample of 20,000, which is as far as so many rows can be resampled. */
function verdictsOf(names: string[], confidence: number) {
  const values = (value: number) => Object.fromEntries(names.map((name) => [name, value]));
  const judgements = judgeRules(parseRules(names.map((name) => `${name} >= baseline`).join("\n")).rules, {
    metrics: new Metrics(values(0.31), "candidate"),
    baseline: new Metrics(values(0.87), "baseline"),
  });
  const answer: RuleEvidence = {
    mode: "no-worse",
    of: "baseline",
    evidence: {
      method: "swap",
      estimate: -0.56,
      interval: { low: -0.6, high: -0.5 },
      below: 1 / 20_001,
      above: 1,
      standardError: 0.01,
      rows: 100_000,
      smallestP: 1 / 20_001,
    },
    threshold: 0,
    higher: true,
    inPoints: false,
    broken: 1 / 20_001,
    kept: 1,
  };
  return decide(judgements, new Map(judgements.map((judgement) => [judgement, answer])), {
    confidence,
    looks: 1,
    onInconclusive: "fail",
    onMissingBaseline: "fail",
    absent: {},
  });
}

test("a confidence that no number of resamples can reach is never a silent pass", () => {
  // One rule: 1 / 20,001 is below 0.0001. Holm triples it for three rules, and 3 / 20,001 is above.
  expect(verdictsOf(["f1"], 0.9999).map(({ status }) => status)).toEqual(["fail"]);
  const three = verdictsOf(["f1", "precision", "mcc"], 0.9999);
  expect(three.map(({ status, ends }) => [status, ends])).toEqual(Array(3).fill(["inconclusive", "red"]));
  expect(three[0]!.reason).toContain("so many rows allow too few resamples for a confidence of 0.9999");
  expect(verdictsOf(["f1", "precision", "mcc"], 0.999).map(({ status }) => status)).toEqual(Array(3).fill("fail"));
});
