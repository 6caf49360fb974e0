import type { TestComparison } from "../../reports/junit/compare.ts";
import type { RecordedMetric } from "../../reports/junit/properties.ts";
import { isMeant, type TestReport } from "../../reports/junit/read.ts";
import type { TestCase } from "../../reports/junit/test-case.ts";
import { plain } from "../../reports/junit/text.ts";
import type { Totals } from "../../reports/junit/totals.ts";
import { count } from "../../reports/junit/verdict.ts";
import { nameOf, reasonOf, traceOf } from "../../reports/junit/wording.ts";
import {
  type Block,
  code,
  codeBlock,
  details,
  heading,
  type Inline,
  list,
  paragraph,
  type Span,
  strong,
  table,
} from "../../reports/markdown/block.ts";
import { durationText } from "./duration-text.ts";
import { type FailingTest, legSuffix, placeSpan } from "./failing.ts";
import { skippedTests } from "./skipped.ts";

export interface TestFindings {
  title: string;
  report: TestReport;
  totals: Totals;
  /** Reasons why the run failed. Empty if it passed. */
  reasons: string[];
  failing: FailingTest[];
  flaky: TestCase[];
  /** Skipped and expected failures. Only the first ones if there are very many. */
  skipped: TestCase[];
  slowest: TestCase[];
  metrics: RecordedMetric[];
  comparison: TestComparison | undefined;
  /** Description of the baseline, or the reason why there is none. */
  baseline: string | undefined;
  href: ((place: { file: string; line: number | undefined }) => string) | undefined;
}

export interface ReportExtent {
  /** Number of failures to show with their trace. Further ones are only listed. */
  traces: number;
  /** True if slow tests, metrics and files are listed too. */
  extras: boolean;
}

/** Renders the whole report, the most important parts first, because a budget cuts from the end. */
export function renderTests(findings: TestFindings, { traces, extras }: ReportExtent): Block[] {
  const { title, totals, reasons, failing, comparison, baseline, report } = findings;
  const broken = report.files.filter((file) => file.broken !== undefined);
  const green = reasons.length === 0;
  return [
    heading(2, `${green ? "✅" : "❌"} ${title}: ${headline(findings)}`),
    countsTable(totals, comparison),
    ...(broken.length > 0
      ? [
          heading(3, `Broken ${broken.length === 1 ? "file" : "files"}`),
          paragraph("Tests that ended before the damage are counted; the others are unknown."),
          list(broken.map(({ path, broken }) => [code(path), `: ${plain(broken!)}`])),
        ]
      : []),
    ...failures(findings, traces),
    ...(comparison !== undefined ? compared(comparison) : []),
    ...(baseline !== undefined ? [paragraph(baseline)] : []),
    ...named({
      title: "Flaky",
      remark: "Failed first and passed when retried.",
      tests: findings.flaky,
      about: (test) => `${test.attempts} attempts`,
    }),
    ...skippedTests(findings),
    ...(extras ? extraBlocks(findings) : []),
    ...(failing.length === 0 && totals.total === 0 && broken.length === 0
      ? [paragraph("The files hold no test.")]
      : []),
  ];
}

export function headline({ totals, reasons, report }: TestFindings): string {
  if (reasons.length > 0) return reasons.join(", ");
  const unjudged = totals.failed + totals.errors;
  if (unjudged > 0) return `${count(unjudged, "failure")} that the policy lets pass`;
  if (totals.total === 0) return `no tests in ${count(report.files.filter(isMeant).length, "file")}`;
  const flaky = totals.flaky > 0 ? `, ${totals.flaky} flaky` : "";
  return `${count(totals.succeeded, "test")} passed${flaky}`;
}

export function countsTable(totals: Totals, comparison: TestComparison | undefined): Block {
  const { total, succeeded, failed, errors, skipped, flaky, xfailed, todo, durationMs } = totals;
  const kinds = [xfailed > 0 ? `${xfailed} expected to fail` : "", todo > 0 ? `${todo} to do` : ""].filter(Boolean);
  const rows: [string, number, string][] = [
    ["tests", total, comparison === undefined ? "" : changes(comparison)],
    ["passed", succeeded, flaky > 0 ? `${flaky} of them flaky` : ""],
    ["failed", failed, comparison === undefined ? "" : `${comparison.newlyFailing.length} failing newly, errors too`],
    ["errors", errors, ""],
    ["skipped", skipped, kinds.join(", ")],
  ];
  return table(
    ["", ">count", ""],
    [
      ...rows.map(([name, number, remark]): Inline[] => [name, number.toLocaleString("en"), remark]),
      ["time", durationText(durationMs), ""],
    ],
  );
}

function changes({ added, removed }: TestComparison): string {
  return [added > 0 ? `${added} new` : "", removed > 0 ? `${removed} removed` : ""].filter(Boolean).join(", ");
}

function failures(findings: TestFindings, traces: number): Block[] {
  const { failing, href } = findings;
  if (failing.length === 0) return [];
  const rest = failing.slice(traces);
  return [
    heading(3, "Failures"),
    ...failing.slice(0, traces).map((each) => {
      const { test, place, fresh } = each;
      const { stdout = "", stderr = "" } = test.details ?? {};
      const log = (name: string, text: string): Block[] =>
        text.trim() === "" ? [] : [paragraph(`The end of its ${name}:`), codeBlock(plain(text))];
      const kind = [
        fresh === true ? "new" : "",
        test.outcome === "error" ? "error" : "",
        test.attempts > 1 ? `${test.attempts} attempts` : "",
      ].filter(Boolean);
      return details(
        `${kind.length > 0 ? `[${kind.join(", ")}] ` : ""}${nameOf(test)}${legSuffix(each)}: ${reasonOf(test, 120, place?.line)}`,
        [
          ...(place === undefined ? [] : [paragraph([placeSpan(place, href)])]),
          ...(traceOf(test) === "" ? [] : [codeBlock(traceOf(test))]),
          ...log("output", stdout),
          ...log("error output", stderr),
        ],
      );
    }),
    ...(rest.length > 0 ? [list(rest.map((each) => failingItem(each, href)))] : []),
  ];
}

export function failingItem(each: FailingTest, href: TestFindings["href"]): (string | Span)[] {
  const { test, place, fresh } = each;
  return [
    ...(fresh === true ? [strong("new"), " "] : []),
    code(nameOf(test)),
    `${legSuffix(each)}: ${reasonOf(test, 200, place?.line)}`,
    ...(place === undefined ? [] : [" ", placeSpan(place, href)]),
  ];
}

function compared({ fixed, removedNames, removed, addedNames, added, slower }: TestComparison): Block[] {
  return [
    ...named({ title: "Fixed", tests: fixed }),
    ...(slower.length > 0
      ? [
          heading(3, "Much slower"),
          table(
            ["test", ">before", ">now"],
            slower.map(({ test, beforeMs }) => [
              code(nameOf(test)),
              durationText(beforeMs),
              durationText(test.durationMs),
            ]),
          ),
        ]
      : []),
    ...plainNames("New tests", addedNames, added),
    ...plainNames("Removed tests", removedNames, removed),
  ];
}

function extraBlocks({ slowest, metrics, report }: TestFindings): Block[] {
  const odd = report.files.filter((file) => file.note !== undefined);
  return [
    ...(metrics.length > 0
      ? [
          heading(3, "Metrics"),
          table(
            ["metric", ">value", "recorded by"],
            metrics.map(({ name, value, of }) => [code(name), String(value), of]),
          ),
        ]
      : []),
    ...(slowest.length > 0
      ? [
          details("Slowest tests", [
            table(
              ["test", ">time"],
              slowest.map((test) => [code(nameOf(test)), durationText(test.durationMs)]),
            ),
          ]),
        ]
      : []),
    ...(report.files.filter(isMeant).length > 1
      ? [
          details("Files", [
            table(
              ["file", ">tests", ">passed", ">failed", ">errors", ">skipped", ">time"],
              report.files.flatMap((file, index) => {
                if (!isMeant(file)) return [];
                const { total, succeeded, failed, errors, skipped, durationMs } = report.ledger.totals(index);
                const counts = [total, succeeded, failed, errors, skipped].map(String);
                return [[code(file.path), ...counts, durationText(durationMs)]];
              }),
            ),
          ]),
        ]
      : []),
    ...odd.map(({ path, note }) => paragraph([code(path), `: ${note}`])),
  ];
}

interface NamedTests {
  title: string;
  remark?: string;
  tests: TestCase[];
  /** Returns a remark about a test, or an empty string. */
  about?: (test: TestCase) => string;
}

function named({ title, remark, tests, about = () => "" }: NamedTests): Block[] {
  if (tests.length === 0) return [];
  return [
    heading(3, title),
    ...(remark === undefined ? [] : [paragraph(remark)]),
    list(tests.map((test) => [code(nameOf(test)), ...(about(test) === "" ? [] : [` (${about(test)})`])])),
  ];
}

function plainNames(title: string, names: string[], total: number): Block[] {
  if (names.length === 0) return [];
  const left = total - names.length;
  return [
    details(`${title}: ${total}`, [
      list([...names.map((name): Inline => [code(plain(name))]), ...(left > 0 ? [`… and ${left} more`] : [])]),
    ]),
  ];
}
