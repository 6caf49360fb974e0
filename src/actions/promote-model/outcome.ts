import { join, resolve } from "node:path";
import type { Annotation, Outcome } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { version as ownVersion } from "../../core/version.ts";
import type { TargetResult } from "../../delivery/promotion/transaction.ts";
import { promotionBlocks, promotionHeadline } from "../../evaluation/promotion/promotion-blocks.ts";
import { type PromotionFile, writePromotionFile } from "../../evaluation/promotion/promotion-file.ts";
import { stampOf } from "../../evaluation/run-stamp.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { type JunitCase, junitText } from "../../reports/junit/write.ts";
import { heading, paragraph } from "../../reports/markdown/block.ts";
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

/**
 * Writes `promotion.json` and `junit-promotion.xml`, and returns the outcome. A refusal is a negative verdict, for which
 * nothing is changed.
 */
export async function promotionOutcome(promotion: Promotion, inputs: PromoteInputs, context: Context) {
  const file = fileOf(promotion, inputs, context);
  const folder = resolve(context.cwd, inputs["report-dir"]);
  const [promotionPath, junitPath] = [join(folder, "promotion.json"), join(folder, "junit-promotion.xml")];
  await writePromotionFile(promotionPath, file);
  await replaceFile(junitPath, junitText("promote-model", casesOf(file)));
  const { passed, verdict, changed } = file;
  const headline = promotionHeadline(file);
  const blocks = promotionBlocks(file);
  const policy = inputs["on-failure"];
  return {
    outputs: {
      passed,
      verdict,
      digest: passed ? file.model_digest : undefined,
      "previous-digest": file.previous_digest,
      version: file.model_version,
      changed,
      "deployment-url": passed ? inputs.url : undefined,
      "rolled-back": file.rolled_back,
      "promotion-path": promotionPath,
      "junit-path": junitPath,
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

function fileOf(promotion: Promotion, { name, stage }: PromoteInputs, { github }: Context): PromotionFile {
  const { digest, previous, version, results, reason, isRollback } = promotion;
  const passed = reason === undefined;
  return {
    format: "trainyard-promotion-1",
    version: ownVersion,
    verdict: passed ? "pass" : "fail",
    passed,
    name,
    stage,
    ...(digest !== undefined && { model_digest: digest }),
    ...(previous !== undefined && { previous_digest: previous }),
    ...(version !== undefined && { model_version: version }),
    changed: results.some(({ ends }) => ends === "written" || ends === "not undone"),
    rolled_back: passed && isRollback,
    ...(reason !== undefined && { reason }),
    targets: results.map(({ name: target, before, now, ends, text }) => ({
      name: target,
      ...(before.value !== undefined && { before: before.value }),
      ...(now?.value !== undefined && { now: now.value }),
      ends,
      text,
    })),
    ...(github !== undefined && { run: stampOf(github.run) }),
  };
}

/** A test case for the preconditions, and one for each target. */
function casesOf({ reason, targets }: PromotionFile): JunitCase[] {
  const refused = reason !== undefined && targets.length === 0;
  const preconditions = { name: "preconditions", ends: refused ? "failed" : "passed", text: reason ?? "met" } as const;
  const ofTargets = targets.map(({ name, ends, text }) => {
    const isDone = ends === "written" || ends === "unchanged";
    const end = isDone ? "passed" : ends === "not written" ? "skipped" : "failed";
    return { name, ends: end, text: `${ends}: ${text}` } as const;
  });
  const shown = refused ? [preconditions] : [{ ...preconditions, text: "met" }, ...ofTargets];
  return shown.map((each) => ({ ...each, classname: "promote-model", numbers: {} }));
}
