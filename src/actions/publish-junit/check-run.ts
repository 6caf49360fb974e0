import type { GitHub } from "../../platform/github/port.ts";
import { nameOf, reasonOf, traceOf } from "../../reports/junit/wording.ts";
import type { Block } from "../../reports/markdown/block.ts";
import { clipped, fit, limits } from "../../reports/markdown/budget.ts";
import { toMarkdown } from "../../reports/markdown/markdown.ts";
import { type FailingTest, legSuffix } from "./failing.ts";

export interface CheckRun {
  name: string;
  passed: boolean;
  headline: string;
  summary: Block[];
  failing: readonly FailingTest[];
  /** Returns the report file of a failure without a location, because GitHub requires a path. */
  reportOf(failing: FailingTest): string;
  /** Location of the full report. */
  rest: string;
}

interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: "failure";
  message: string;
  title: string;
  raw_details?: string;
}

/**
 * Creates a check run at the head commit and annotates every failure. GitHub accepts 50 annotations per call, so the
 * check run is created with the first 50 and then updated.
 *
 * @throws {RequestError} if GitHub refuses: 403 if `checks: write` is missing.
 */
export async function publishCheck(github: GitHub, check: CheckRun): Promise<string> {
  const annotations = check.failing.map((each) => annotation(each, check.reportOf(each)));
  const output = {
    title: clipped(check.headline, 255),
    summary: toMarkdown(fit(check.summary, { bytes: limits.checkText, rest: check.rest })),
  };
  const made = await github.request<{ id: number; html_url: string }>("POST", "/repos/{owner}/{repo}/check-runs", {
    name: check.name,
    head_sha: github.run.headSha,
    status: "completed",
    conclusion: check.passed ? "success" : "failure",
    output: { ...output, annotations: annotations.slice(0, limits.annotationsPerCall) },
  });
  for (let from = limits.annotationsPerCall; from < annotations.length; from += limits.annotationsPerCall) {
    await github.request("PATCH", "/repos/{owner}/{repo}/check-runs/{check_run_id}", {
      check_run_id: made.id,
      output: { ...output, annotations: annotations.slice(from, from + limits.annotationsPerCall) },
    });
  }
  return made.html_url;
}

/** GitHub accepts 64 KB of message, 64 KB of details and 255 characters of title. */
function annotation(failing: FailingTest, fallback: string): Annotation {
  const { test, place } = failing;
  const line = place?.line ?? 1;
  const trace = clipped(traceOf(test), 60_000);
  return {
    path: place?.file ?? fallback,
    start_line: line,
    end_line: line,
    annotation_level: "failure",
    title: clipped(`${nameOf(test)}${legSuffix(failing)}`.replace(/\s+/g, " "), 255),
    message: clipped(reasonOf(test, 2000, place?.line), 8000),
    ...(trace !== "" && { raw_details: trace }),
  };
}
