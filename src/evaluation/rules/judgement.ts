import { Failure } from "../../core/failure.ts";
import { type ComparisonExpression, type Expression, walk } from "../expression/expression.ts";
import { written } from "../expression/tokens.ts";
import { outsideRange } from "../metrics/range.ts";
import type { MetricReading, Metrics } from "../metrics-file/metrics.ts";
import { type ComparisonResult, evaluateComparison } from "./comparison.ts";
import type { ReferenceModel, Rule } from "./rule.ts";
import { problemList, unknownMetric } from "./unknown-metric.ts";
import { boundTo, matchesOf, patternText, textOf, wildcardsIn } from "./wildcards.ts";

/** The result of comparing the numbers of one rule, or of one match of its wildcards. */
export interface Judgement {
  rule: Rule;
  /** The rule with its wildcards replaced by the matched names. */
  expression: string;
  /** The names that its wildcards matched, in order. */
  bound: readonly string[];
  /** Undefined if it depends on a missing baseline. */
  holds: boolean | undefined;
  /** The decisive comparison: the first that does not hold, or else the first. */
  decisive: ComparisonResult | undefined;
  /** The reason why the rule fails apart from its comparison, or what is missing from the baseline. */
  reason: string | undefined;
}

export interface JudgementSources extends Partial<Record<ReferenceModel, Metrics | undefined>> {
  metrics: Metrics;
  /** Metrics that are known to have no value, with the reason. */
  undefinedMetrics?: Readonly<Record<string, unknown>>;
}

/** Maximum of rules times matches. No person could read as many. */
const MOST_JUDGEMENTS = 100_000;

/**
 * Judges rules by their numbers alone. A number that is not finite makes its rule fail, wherever it occurs. So does a
 * metric in `undefinedMetrics`, which is known to have no value.
 *
 * @throws {Failure} that names every unknown metric, with the nearest existing one.
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
  /** Names without a metric are added here with their messages. */
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
      // A name in 10,000 rules is one problem, and the nearest name is only searched for if it will be shown.
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

/** Returns the metrics that a rule converts before comparing them: `accuracy / 100`. */
function scaledIn(condition: Expression): Set<Expression> {
  const scaled = new Set<Expression>();
  walk(condition, (each) => {
    if (each.kind === "product") for (const { of } of each.factors) scaled.add(of);
  });
  return scaled;
}

/** Evaluates with three values: a part with a missing baseline is neither true nor false, but may not matter. */
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
      // All parts are evaluated, so that no NaN is hidden.
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
