import type { Annotation, Outcome } from "../../contract/action.ts";
import type { TargetResult } from "../../delivery/promotion/transaction.ts";
import { type Block, code, heading, paragraph, table } from "../../reports/markdown/block.ts";
import type { PromoteInputs } from "./inputs.ts";

/** Result of a promotion. */
export interface Promotion {
  digest: string | undefined;
  previous: string | undefined;
  version: string | undefined;
  results: TargetResult[];
  /** Reason why it was refused, or undone. Undefined if every target names the model. */
  reason: string | undefined;
  isRollback: boolean;
}

/** Returns the outcome of a promotion. A refusal is a negative verdict, for which nothing is changed. */
export function promotionOutcome(promotion: Promotion, inputs: PromoteInputs) {
  const { digest, previous, version, results, reason, isRollback } = promotion;
  const passed = reason === undefined;
  const changed = results.some(({ ends }) => ends === "written" || ends === "not undone");
  const headline = passed ? successText(promotion, inputs, changed) : `${inputs.name} was not promoted: ${reason}`;
  const blocks = targetTable(results);
  const policy = inputs["on-failure"];
  return {
    outputs: {
      passed,
      verdict: passed ? "pass" : "fail",
      digest: passed ? digest : undefined,
      "previous-digest": previous,
      version,
      changed,
      "deployment-url": passed ? inputs.url : undefined,
      "rolled-back": passed && isRollback,
    },
    summary: [heading(2, `${passed ? "✅" : "❌"} Promotion: ${headline}`), ...blocks],
    log: [paragraph(`Promotion: ${headline}`), ...blocks],
    annotations:
      !passed && policy === "warn"
        ? [{ level: "warning", title: "promote-model", message: headline } satisfies Annotation]
        : [],
    failure: !passed && policy === "fail" ? headline : undefined,
    change: passed && changed ? headline : undefined,
  } satisfies Outcome;
}

function successText(
  { digest, version, isRollback }: Promotion,
  { name, stage }: PromoteInputs,
  changed: boolean,
): string {
  const model = `${name}${version === undefined ? "" : ` ${version}`} (${digest})`;
  if (!changed) return `${stage} names ${model} already`;
  return isRollback ? `${stage} is back at ${model}` : `${model} is promoted to ${stage}`;
}

function targetTable(results: readonly TargetResult[]): Block[] {
  if (results.length === 0) return [];
  const rows = results.map(({ name, before, now, ends, text }) => [
    code(name),
    before.value === undefined ? "nothing" : code(before.value),
    now?.value === undefined ? "nothing" : code(now.value),
    ends === "failed" || ends === "not undone" ? `${ends}: ${text}` : ends,
  ]);
  return [table(["target", "named before", "names now", "result"], rows)];
}
