import type { Annotation } from "../../contract/action.ts";
import type { ReportFile } from "../../reports/junit/read.ts";
import { plain } from "../../reports/junit/text.ts";
import { nameOf, reasonOf, traceOf } from "../../reports/junit/wording.ts";
import { clipped, limits } from "../../reports/markdown/budget.ts";
import { legSuffix } from "./failing.ts";
import type { PublishInputs } from "./inputs.ts";
import type { TestFindings } from "./render.ts";

/** The runner truncates messages at 4,096 characters. */
const messageBytes = 4000;

/**
 * Returns the annotations that the step makes without a permission: broken files, then failures, with new ones and
 * those in the diff first. GitHub shows ten errors per step, and the verdict is one of them.
 */
export function testAnnotations(
  { failing, reasons }: TestFindings,
  broken: readonly ReportFile[],
  policy: Pick<PublishInputs, "on-broken" | "on-failure">,
): Annotation[] {
  if (policy["on-failure"] === "pass") return [];
  const red = reasons.length > 0 && policy["on-failure"] === "fail";
  const reported = policy["on-broken"] === "pass" ? [] : broken;
  const about: Annotation[] = reported.map(({ path, broken }) => ({
    level: red && policy["on-broken"] === "fail" ? "error" : "warning",
    title: "Broken test results",
    message: `${path}: ${plain(broken!)}`,
  }));
  const failures = failing.map((each): Annotation => {
    const { test, place } = each;
    const reason = reasonOf(test, 1000, place?.line);
    const trace = traceOf(test);
    return {
      // A failure that the policy accepts is only a warning.
      level: red ? "error" : "warning",
      title: clipped(`${nameOf(test)}${legSuffix(each)}`.replace(/\s+/g, " "), 200),
      message: clipped(trace.startsWith(reason) ? trace : `${reason}\n${trace}`.trim(), messageBytes),
      ...(place !== undefined && {
        at: { file: place.file, ...(place.line !== undefined && { line: place.line }) },
      }),
    };
  });
  const room = (level: Annotation["level"]) => limits.annotationsPerStep - (red && level === "error" ? 1 : 0);
  const verdict: Annotation[] =
    reasons.length > 0 && !red ? [{ level: "warning", title: "publish-junit", message: reasons.join(", ") }] : [];
  const all = [...verdict, ...about, ...failures];
  return (["error", "warning"] as const).flatMap((level) =>
    all.filter((each) => each.level === level).slice(0, room(level)),
  );
}
