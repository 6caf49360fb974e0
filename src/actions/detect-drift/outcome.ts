import { join, resolve } from "node:path";
import type { Annotation, Outcome } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { driftBlocks, driftHeadline } from "../../evaluation/drift/drift-blocks.ts";
import { type DriftFile, writeDriftFile } from "../../evaluation/drift/drift-file.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { heading, paragraph } from "../../reports/markdown/block.ts";
import { fit, limits } from "../../reports/markdown/budget.ts";
import type { DriftInputs } from "./inputs.ts";
import { driftJunit } from "./junit.ts";
import { prometheusText } from "./prometheus.ts";

type OutcomeInputs = Pick<DriftInputs, "report-dir" | "prometheus" | "on-drift" | "on-performance" | "on-inconclusive">;

const marks = { pass: "✅", fail: "❌", inconclusive: "⚠️" } as const;
/** Linux rejects environment variables of more than 128 KiB, and workflows pass outputs on through `env:`. */
const mostNames = 1000;

/** Writes drift.json, JUnit and the metrics for Prometheus, and returns the outcome. */
export async function driftOutcome(drift: DriftFile, inputs: OutcomeInputs, context: Context) {
  const folder = resolve(context.cwd, inputs["report-dir"]);
  const driftPath = join(folder, "drift.json");
  const junitPath = join(folder, "junit-drift.xml");
  await writeDriftFile(driftPath, drift);
  await replaceFile(junitPath, driftJunit(drift));
  if (inputs.prometheus !== undefined) {
    await replaceFile(resolve(context.cwd, inputs.prometheus), prometheusText(drift, context.now()));
  }
  const names = [...new Set(drift.columns.filter((each) => each.drifted).map(({ name }) => name))];
  const headline = driftHeadline(drift);
  const policy = policyOf(drift, inputs);
  return {
    outputs: {
      drifted: drift.drift !== "none",
      verdict: drift.verdict,
      drift: drift.drift,
      share: drift.share,
      columns: names.slice(0, mostNames),
      "worst-column": names[0],
      retrain: drift.retrain.needed,
      "retrain-reason": drift.retrain.reasons.join("\n"),
      "drift-path": driftPath,
      "junit-path": junitPath,
    },
    summary: fit(
      [heading(2, `${marks[drift.verdict]} Drift: ${headline}`), ...driftBlocks(drift, { most: 100, histograms: 10 })],
      { bytes: limits.stepSummary - 1024, rest: "all of it is in drift.json" },
    ),
    log: [paragraph(`Drift: ${headline}`), ...driftBlocks(drift, { most: 5, histograms: 0 }).slice(0, 8)],
    annotations: annotations(drift, policy, headline),
    failure: policy === "fail" ? headline : undefined,
  } satisfies Outcome;
}

function policyOf(drift: DriftFile, inputs: OutcomeInputs): "fail" | "warn" | "pass" {
  if (drift.verdict === "inconclusive") return inputs["on-inconclusive"];
  const broken = drift.findings.some(({ decides }) => decides) || drift.columns.some((column) => column.drifted);
  const data = drift.drift === "none" || (drift.drift === "performance" && !broken) ? "pass" : inputs["on-drift"];
  const performance = drift.drift === "performance" ? inputs["on-performance"] : "pass";
  const order = ["pass", "warn", "fail"] as const;
  return order[Math.max(order.indexOf(data), order.indexOf(performance))]!;
}

function annotations(drift: DriftFile, policy: "fail" | "warn" | "pass", headline: string): Annotation[] {
  const warning = (message: string): Annotation => ({ level: "warning", title: "detect-drift", message });
  return [...(policy === "warn" ? [warning(headline)] : []), ...drift.notes.slice(0, 10).map(warning)];
}
