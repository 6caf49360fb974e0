import { Failure } from "../../core/failure.ts";
import { type Expression, isCondition, walk } from "../expression/expression.ts";
import { parseExpression } from "../expression/parser.ts";
import { Misreading, written } from "../expression/tokens.ts";

/** A metric as a formula of others: `cost = 5 * fn + fp`. */
export interface Formula {
  name: string;
  /** The formula's text without its name. */
  text: string;
  expression: Expression;
  /** Names of the metrics in it. A part of a path follows a dot. */
  uses: ReadonlySet<string>;
}

const NAME = /^[A-Za-z_]\w*$/;
/** Words of the language of rules, and groups of metrics. */
const RESERVED = new Set(["baseline", "anchor", "min", "max", "abs", "missing", "per_class", "slices"]);

/**
 * Reads formulas, one per line. A formula may use those above it.
 *
 * @throws {Failure} for a line that is no formula, for a name that is taken, and for a name that occurs twice.
 */
export function parseFormulas(lines: readonly string[], where = "derived-metrics"): Formula[] {
  const formulas: Formula[] = [];
  for (const line of lines) {
    const equals = line.indexOf("=");
    const name = line.slice(0, Math.max(0, equals)).trim();
    const text = line.slice(equals + 1).trim();
    // A comparison has another sign next to its "=".
    if (equals === -1 || /[<>!]/.test(name) || line[equals + 1] === "=" || text === "")
      throw new Failure(
        `${where}: expected a formula such as cost = 5 * fn + fp, got ${JSON.stringify(line.slice(0, 80))}`,
      );
    refuseName(name, where);
    if (formulas.some((each) => each.name === name))
      throw new Failure(`${where}: expected each name once, got ${name} twice`);
    formulas.push({ name, text, ...parsed(text, `${where}: ${name}`) });
  }
  for (const [at, { name, uses }] of formulas.entries()) {
    const later = formulas.slice(at).find((each) => uses.has(each.name));
    if (later !== undefined)
      throw new Failure(
        `${where}: ${name}: expected formulas above it, got ${later.name === name ? "itself" : `${later.name}, which is below it`}`,
      );
  }
  return formulas;
}

/** @throws {Failure} for a name that rules could not use. */
export function refuseName(name: string, where: string): void {
  if (!NAME.test(name))
    throw new Failure(
      `${where}: expected a name of letters, digits and underscores, got ${JSON.stringify(name.slice(0, 80))}`,
    );
  if (RESERVED.has(name)) throw new Failure(`${where}: expected a name of your own, got ${name}, which rules use`);
}

function parsed(text: string, where: string): Pick<Formula, "expression" | "uses"> {
  const uses = new Set<string>();
  try {
    const expression = parseExpression(text);
    if (isCondition(expression)) throw new Misreading(expression.start, "a number", "a comparison");
    walk(expression, (each) => {
      if (each.kind !== "path") return;
      if (each.segments.some(({ form }) => form === "wildcard"))
        throw new Misreading(each.start, "the name of one metric", "a pattern of several");
      uses.add(written(each.segments.map((segment) => segment.text)));
    });
    return { expression, uses };
  } catch (error) {
    if (!(error instanceof Misreading)) throw error;
    throw new Failure(`${where}: expected ${error.expected} at character ${error.at + 1}, got ${error.got}`, {
      cause: error,
    });
  }
}

/** The value of a metric by its path; NaN when it has none. */
export type MetricReader = (path: readonly string[]) => number;

/** The value of a formula; NaN when a metric in it has none, and for a division by zero. */
export function formulaValue(expression: Expression, read: MetricReader): number {
  const value = (each: Expression): number => {
    switch (each.kind) {
      case "number":
        return each.value;
      case "path":
        return read(each.segments.map(({ text }) => text));
      case "negative":
        return -value(each.of);
      case "sum":
        return each.terms.reduce((sum, { minus, of }) => sum + (minus ? -value(of) : value(of)), 0);
      case "product":
        return each.factors.reduce(
          (product, { divides, of }) => (divides ? product / value(of) : product * value(of)),
          1,
        );
      case "call":
        return each.name === "abs"
          ? Math.abs(value(each.arguments[0]!))
          : Math[each.name](...each.arguments.map(value));
      default:
        return Number.NaN;
    }
  };
  return value(expression);
}
