import { Failure } from "../../core/failure.ts";
import { type ComparisonExpression, type Expression, isCondition, walk } from "../expression/expression.ts";
import { parseExpression } from "../expression/parser.ts";
import { Misreading, quotedText, tokenize } from "../expression/tokens.ts";
import { alwaysHolds } from "./always.ts";

/** The way a rule is judged: by its numbers alone, failing only if shown broken, or passing only if shown met. */
export type RuleMode = "point" | "no-worse" | "non-inferior";

/** A condition that must hold, in one line. */
export interface Rule {
  /** Location in the input, for messages: `rules: line 3`. */
  place: string;
  /** Rule as written, without prefixes and comment. The ranges of `condition` refer to it. */
  text: string;
  /** Effect of a rule that does not hold: the gate fails, or only warns. */
  level: "fail" | "warn";
  /** The mode that its prefix names. Undefined if the gate's mode applies. */
  mode: RuleMode | undefined;
  condition: Expression;
  /** The metric that each path in `condition` refers to. */
  references: Map<Expression, MetricReference>;
}

/** The models that a rule may compare with: the current one, and the best one shown so far. */
export type ReferenceModel = "baseline" | "anchor";

export interface MetricReference {
  of: "metrics" | ReferenceModel;
  /** Path of the metric. `undefined` means a wildcard. */
  pattern: (string | undefined)[];
}

const RULE_MODES: readonly RuleMode[] = ["point", "no-worse", "non-inferior"];
const REFERENCES: readonly ReferenceModel[] = ["baseline", "anchor"];

export interface Rules {
  rules: Rule[];
  /** Lines that repeat an earlier one, which are judged only once. */
  repeated: { line: number; first: number }[];
}

/** Maximum number of problems in a message. Further ones are counted. */
const MOST_PROBLEMS = 20;
/** Matches `warn:`, a mode, and a list hyphen: `- accuracy >= 0.9`. As a minus, it would make the rule always true. */
const PREFIX = /^\s*(?:-\s+)?(?:(?:warn|point|no-worse|non-inferior)\s*:\s*)*/i;

/**
 * Parses rules, one per line, with `#` comments and blank lines. `placeOf` returns the name of a line (from 1) in
 * messages.
 *
 * @throws {Failure} that names every unreadable rule with its line and column.
 */
export function parseRules(text: string, placeOf = (line: number) => `rules: line ${line}`): Rules {
  const rules: Rule[] = [];
  const repeated: Rules["repeated"] = [];
  const seen = new Map<string, number>();
  const problems: string[] = [];
  for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    const [prefix = ""] = PREFIX.exec(whole) ?? [];
    const body = whole.slice(prefix.length);
    const words: string[] = prefix.toLowerCase().match(/[a-z][a-z-]*/g) ?? [];
    const level = words.includes("warn") ? "warn" : "fail";
    const modes = RULE_MODES.filter((mode) => words.includes(mode));
    try {
      if (modes.length > 1 || new Set(words).size < words.length)
        throw new Misreading(0, "at most one mode and one warn before a rule", quotedText(prefix.trim()));
      const tokens = tokenize(body);
      if (tokens.length === 1 && words.length === 0) continue;
      const condition = parseExpression(body, tokens);
      const references = referencesIn(condition, body);
      const identity = `${level} ${modes} ${tokens.map(({ start, end }) => body.slice(start, end)).join(" ")}`;
      const first = seen.get(identity);
      if (first !== undefined) {
        repeated.push({ line, first });
        continue;
      }
      seen.set(identity, line);
      rules.push({
        place: placeOf(line),
        text: body.slice(0, tokens.at(-1)!.start).trimEnd(),
        level,
        mode: modes[0],
        condition,
        references,
      });
    } catch (error) {
      if (!(error instanceof Misreading)) throw error;
      const column = prefix.length + error.at + 1;
      problems.push(`${placeOf(line)}, column ${column}: ${error.message}\n${underlined(whole, column)}`);
    }
  }
  const rest = problems.length - MOST_PROBLEMS;
  if (rest > 0) problems.splice(MOST_PROBLEMS, rest, `and ${rest} more rules that cannot be read`);
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  return { rules, repeated };
}

/** Resolves the metrics in a rule. A rule without a metric is an error, because it is the same for every model. */
function referencesIn(condition: Expression, text: string): Rule["references"] {
  const bare = firstBare(condition);
  if (bare !== undefined) {
    throw new Misreading(
      bare.start,
      "a comparison such as accuracy >= 0.9",
      quotedText(text.slice(bare.start, bare.end)),
    );
  }
  const references: Rule["references"] = new Map();
  walk(condition, (each) => {
    if (each.kind === "comparison") readComparison(each, text, references);
  });
  return references;
}

function readComparison(comparison: ComparisonExpression, text: string, references: Rule["references"]): void {
  const metrics = new Map<string, MetricReference>();
  const bare: { at: Expression; of: ReferenceModel }[] = [];
  walk(comparison, (each) => {
    if (each.kind !== "path") return;
    const [first] = each.segments;
    const of = first!.form === "plain" ? REFERENCES.find((name) => name === first!.text) : undefined;
    if (of !== undefined && each.segments.length === 1) {
      bare.push({ at: each, of });
      return;
    }
    const pattern = each.segments.map(({ text: name, form }) => (form === "wildcard" ? undefined : name));
    const reference: MetricReference =
      of === undefined ? { of: "metrics", pattern } : { of, pattern: pattern.slice(1) };
    references.set(each, reference);
    if (of === undefined) metrics.set(JSON.stringify(pattern), reference);
  });
  const { left, right } = comparison;
  if (metrics.size === 0) throw new Misreading(comparison.start, "a comparison that names a metric", "none in it");
  if (text.slice(left.start, left.end) === text.slice(right.start, right.end)) {
    throw new Misreading(comparison.start, "two different sides", "the same one twice");
  }
  if (alwaysHolds(comparison)) {
    throw new Misreading(comparison.start, "a rule that can fail", "one that holds for every model");
  }
  const [metric, ...others] = metrics.values();
  for (const { at, of } of bare) {
    if (others.length > 0)
      throw new Misreading(at.start, `${of}.NAME, since the comparison has ${metrics.size} metrics`, `"${of}"`);
    references.set(at, { of, pattern: metric!.pattern });
  }
}

function firstBare(condition: Expression): Expression | undefined {
  if (!isCondition(condition)) return condition;
  if (condition.kind === "not") return firstBare(condition.of);
  if (condition.kind !== "and" && condition.kind !== "or") return undefined;
  for (const part of condition.parts) {
    const bare = firstBare(part);
    if (bare !== undefined) return bare;
  }
  return undefined;
}

/** Shows the line with a caret under the column. For a long line, shows the part around it. */
function underlined(line: string, column: number): string {
  const from = Math.max(0, column - 41);
  const shown = line.slice(from, from + 80).replace(/[\t\p{Cc}]/gu, " ");
  return `    ${from > 0 ? "…" : ""}${shown}${from + 80 < line.length ? "…" : ""}\n    ${" ".repeat(column - 1 - from + (from > 0 ? 1 : 0))}^`;
}
