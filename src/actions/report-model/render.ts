import { metricItems } from "../../evaluation/blocks/metric-items.ts";
import { trivialWarning } from "../../evaluation/blocks/trivial-warning.ts";
import { resultsTable } from "../../evaluation/gate/results-table.ts";
import { importanceBlocks } from "../../models/bundle/importances-file.ts";
import {
  type Block,
  code,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  type Span,
  strong,
} from "../../reports/markdown/block.ts";
import { fragmentBlocks, largestFragmentBytes } from "../../reports/markdown/fragment.ts";
import { changeBlocks } from "./changes.ts";
import { comparisonBlocks } from "./comparison-blocks.ts";
import { deploymentSection } from "./deployment.ts";
import { driftSection } from "./drift.ts";
import { explanationBlocks, urgentSlices } from "./explanation.ts";
import type { ModelFindings } from "./findings.ts";
import { metricBlocks } from "./metrics-table.ts";
import { promotionSection } from "./promotion.ts";
import { reproductionBlocks } from "./reproduction.ts";
import type { RunLinks } from "./run-links.ts";
import type { ReportVerdict } from "./verdict.ts";

export interface RenderOptions {
  title: string;
  verdict: ReportVerdict;
  /** The run that the report is about. Undefined in a terminal. */
  run: RunLinks | undefined;
  /** The folder of the report, as it was given. */
  reportDir: string;
  /** Maximum number of rules and tests to list. */
  most: number;
  /** True if the explanations are collapsed, because a comment has to be short. */
  folded: boolean;
}

const marks = { pass: "✅", fail: "❌", inconclusive: "⚠️" } as const;

/** Renders the report, the most important parts first, because a budget cuts from the end. */
export function renderReport(findings: ModelFindings, options: RenderOptions): Block[] {
  const { verdict, headline } = options.verdict;
  const { found } = findings.baseline;
  const compared = found === undefined ? [] : comparisonBlocks(found, options.reportDir);
  return [
    heading(2, `${marks[verdict]} ${options.title}: ${headline}`),
    ...origin(findings, options.run),
    ...(findings.candidate.evaluation === undefined ? [] : trivialWarning(findings.candidate.evaluation)),
    ...problemBlocks(findings),
    ...gateBlocks(findings, options.most),
    ...deploymentSection(findings, options.folded),
    ...promotionSection(findings.promotion, options.folded),
    ...driftSection(findings.drift, options),
    ...metricBlocks(findings, options.folded),
    ...testBlocks(findings, options.most),
    ...urgentSlices(findings),
    ...compared,
    ...changeBlocks(findings),
    ...importanceBlocks(findings.importances),
    ...explanationBlocks(findings, options.folded),
    ...reproductionBlocks(findings),
    ...notesBlocks(findings),
  ];
}

/** The user's own words come last, under the name of their file. */
function notesBlocks({ notes }: ModelFindings): Block[] {
  if (notes === undefined) return [];
  const blocks = fragmentBlocks(notes.text);
  const cut = Buffer.byteLength(notes.text) > largestFragmentBytes;
  return [
    heading(3, ["Notes from ", code(notes.name)]),
    ...blocks,
    ...(cut
      ? [
          paragraph(
            `The rest of the file is left out: notes may have ${largestFragmentBytes.toLocaleString("en-US")} bytes.`,
          ),
        ]
      : []),
  ];
}

/** The verdict and the first metrics, for a log. */
export function reportLog({ candidate }: ModelFindings, options: Pick<RenderOptions, "title" | "verdict">): Block[] {
  const { metrics, evaluation, record } = candidate;
  const digest = evaluation?.model_digest ?? record?.digest;
  return [
    paragraph(`${options.title}: ${options.verdict.headline}`),
    list([
      `verdict ${options.verdict.verdict}`,
      ...(digest === undefined ? [] : [`model digest ${digest}`]),
      ...metricItems({ metrics, intervals: evaluation?.intervals ?? {} }, 3),
    ]),
  ];
}

/** Describes the origin of the results: the model, the rows and the commit. */
function origin({ candidate: { evaluation, record } }: ModelFindings, run: RunLinks | undefined): Block[] {
  const parts: Inline[] = [];
  const digest = evaluation?.model_digest ?? record?.digest;
  if (digest !== undefined) parts.push(["model ", code(digest.slice(0, 19))]);
  if (evaluation !== undefined)
    parts.push(
      `${evaluation.task} of ${evaluation.target ?? "the target"}, ${evaluation.n.toLocaleString("en-US")} rows`,
    );
  if (evaluation?.positive_class !== undefined) parts.push(["positive class ", code(evaluation.positive_class)]);
  if (run?.commit !== undefined) parts.push(["commit ", linkOrCode(run.commit.slice(0, 7), run.commitUrl)]);
  if (run?.url !== undefined) parts.push(link(`run ${run.number}`, run.url));
  const text = parts.flatMap((part, at) => [...(at > 0 ? [" · "] : []), ...(Array.isArray(part) ? part : [part])]);
  return text.length === 0 ? [] : [paragraph(text as Inline)];
}

function linkOrCode(text: string, href: string | undefined): Span {
  return href === undefined ? code(text) : link(text, href);
}

function problemBlocks({ problems }: ModelFindings): Block[] {
  return problems.length === 0 ? [] : [heading(3, "Problems"), list(problems)];
}

function gateBlocks({ gate }: ModelFindings, most: number): Block[] {
  if (gate === undefined || gate.results.length === 0) return [];
  return [heading(3, "Gate"), ...resultsTable(gate.results, most)];
}

function testBlocks({ tests: { failed, total } }: ModelFindings, most: number): Block[] {
  if (failed.length === 0) return [];
  return [
    heading(3, `Failed tests: ${failed.length} of ${total}`),
    list(failed.slice(0, most).map(({ name, reason }): Inline => [strong("FAILED"), " ", code(name), `: ${reason}`])),
    ...(failed.length > most ? [paragraph(`and ${failed.length - most} more`)] : []),
  ];
}
