import { Failure } from "../../core/failure.ts";
import { type ComparisonExpression, type Expression, walk } from "../expression/expression.ts";
import { written } from "../expression/tokens.ts";
import { outsideRange } from "../metrics/range.ts";
import type { MetricReading, Metrics } from "../metrics-file/metrics.ts";
import { type ComparisonResult, evaluateComparison } from "./comparison.ts";
import type { ReferenceModel, Rule } from "./rule.ts";
import { problemList, unknownMetric } from "./unknown-metric.ts";
import { boundTo, matchesOf, patternText, textOf, wildcardsIn } from "./wildcards.ts";

/** What its numbers say about one rule, or of one match of its wildcards. */
export interface Judgement {
  rule: Rule;
  /** The rule with what its wildcards stood for. */
  expression: string;
  /** What its wildcards stood for, in their order. */
  bound: readonly string[];
  /** Undefined when it hangs on a baseline that is not there. */
  holds: boolean | undefined;
  /** The comparison that decided: the first that does not hold, else the first. */
  decisive: ComparisonResult | undefined;
  /** Why it does not hold although, or before, the numbers were compared; or what of the baseline is missing. */
  reason: string | undefined;
}

export interface JudgementSources extends Partial<Record<ReferenceModel, Metrics | undefined>> {
  metrics: Metrics;
  /** Metrics that are known to have no value, and why. */
  undefinedMetrics?: Readonly<Record<string, unknown>>;
}

/** Rules times matches: what a person could still read is far less. */
const MOST_JUDGEMENTS = 100_000;

/**
 * Judges rules by their numbers alone. Whatever is no finite number makes its rule fail, wherever in the rule it stands;
 * so does a metric among `undefinedMetrics`, which is known to have no value, and why.
 *
 * @throws {Failure} that names every metric that does not exist, with the nearest one that does.
 */
export function judgeRules(rules: readonly Rule[], sources: JudgementSources): Judgement[] {
  const { metrics, baseline, anchor } = sources;
  const judgements: Judgement[] = [];
  const unknown = new Map<string, () => string>();
  for (const rule of rules) {
    const references = [...rule.references.values()];
    const wildcards = Math.max(...references.map(wildcardsIn));
    const bindings =
      wildcards === 0
        ? [[]]
        : matchesOf(references, { wildcards, models: { metrics, baseline, anchor }, limit: MOST_JUDGEMENTS });
    if (bindings.length === 0) {
      const pattern = references.find((each) => wildcardsIn(each) === wildcards)!.pattern;
      unknown.set(
        rule.place,
        () => `${rule.place}: ${patternText(pattern)}: expected to find metrics in ${metrics.source}, got none`,
      );
    }
    if (judgements.length + bindings.length > MOST_JUDGEMENTS) {
      throw new Failure(
        `${rule.place}: expected at most ${MOST_JUDGEMENTS} rules once wildcards are replaced, got more`,
      );
    }
    for (const bound of bindings) {
      const judgement = judgeOne({ rule, bound, sources, unknown });
      if (judgement !== undefined) judgements.push(judgement);
    }
  }
  if (unknown.size > 0) throw new Failure(problemList([...unknown.values()]));
  return judgements;
}

interface RuleMatch {
  rule: Rule;
  bound: readonly string[];
  sources: JudgementSources;
  /** Names without a metric are added here, each with its message. */
  unknown: Map<string, () => string>;
}

function judgeOne({ rule, bound, sources, unknown }: RuleMatch): Judgement | undefined {
  const { metrics, undefinedMetrics = {} } = sources;
  const numbers = new Map<Expression, number>();
  const problems: string[] = [];
  let missing: string | undefined;
  const scaled = scaledIn(rule.condition);
  for (const [at, { of, pattern }] of rule.references) {
    const path = boundTo(pattern, bound);
    const name = written(path);
    const source = sources[of];
    if (source === undefined) {
      missing ??= `there is no ${of}`;
      continue;
    }
    const reading = source.read(path);
    if (reading.kind === "number" && Number.isFinite(reading.value)) {
      numbers.set(at, reading.value);
      const outside = scaled.has(at) ? undefined : outsideRange(name, reading.value, source.source);
      if (outside !== undefined) unknown.set(`${of} ${name}`, () => `${rule.place}: ${name}: ${outside}`);
    } else if (reading.kind === "number" || reading.kind === "other") {
      problems.push(`${of === "metrics" ? "" : `${of}.`}${name} is ${readingText(reading)}, not a finite number`);
    } else if (reading.kind === "absent" && of !== "metrics" && metrics.read(path).kind === "number") {
      missing ??= `the ${of} has no ${name}`;
    } else if (reading.kind === "absent" && of === "metrics" && Object.hasOwn(undefinedMetrics, path.join("."))) {
      problems.push(`${name} has no value: ${String(undefinedMetrics[path.join(".")])}`);
    } else if (reading.kind === "absent" && bound.length > 0) {
      problems.push(`${name} is missing from ${source.source}`);
    } else {
      // The same name in 10,000 rules is one problem, and the search for the nearest name waits until it is known to be shown.
      unknown.set(`${of} ${name}`, () => unknownMetric(name, { reading, metrics: source, rule }));
    }
  }
  const expression = textOf(rule, bound);
  if (problems.length > 0) {
    return { rule, expression, bound, holds: false, decisive: undefined, reason: problems.join("; ") };
  }
  const compared: ComparisonResult[] = [];
  const uncomputable: string[] = [];
  const holds = truth(rule.condition, (comparison) => {
    const result = evaluateComparison(comparison, rule, numbers);
    if (result === undefined) return undefined;
    compared.push(result);
    for (const side of [result.value, result.limit]) {
      if (!Number.isFinite(side)) uncomputable.push(`it comes to ${side}: a division by zero, or too large`);
    }
    return result.holds;
  });
  const decisive = compared.find((each) => !each.holds) ?? compared[0];
  const [first] = uncomputable;
  if (first !== undefined) return { rule, expression, bound, holds: false, decisive: undefined, reason: first };
  return { rule, expression, bound, holds, decisive, reason: holds === undefined ? missing : undefined };
}

/** The metrics that a rule converts before it compares them: `accuracy / 100`. */
function scaledIn(condition: Expression): Set<Expression> {
  const scaled = new Set<Expression>();
  walk(condition, (each) => {
    if (each.kind === "product") for (const { of } of each.factors) scaled.add(of);
  });
  return scaled;
}

/** Three-valued: what hangs on a missing baseline is neither true nor false, but may not matter. */
function truth(
  condition: Expression,
  of: (comparison: ComparisonExpression) => boolean | undefined,
): boolean | undefined {
  switch (condition.kind) {
    case "comparison":
      return of(condition);
    case "not": {
      const inner = truth(condition.of, of);
      return inner === undefined ? undefined : !inner;
    }
    case "and":
    case "or": {
      // All parts are looked at, so that a NaN hides behind nothing.
      const parts = condition.parts.map((part) => truth(part, of));
      const decided = condition.kind === "or";
      if (parts.includes(decided)) return decided;
      return parts.includes(undefined) ? undefined : !decided;
    }
    default:
      throw new TypeError(`a ${condition.kind} is neither true nor false`);
  }
}

function readingText(reading: MetricReading): string {
  if (reading.kind === "number") return String(reading.value);
  return reading.kind === "other" && reading.shown.startsWith('"') ? `the text ${reading.shown}` : "null";
}
