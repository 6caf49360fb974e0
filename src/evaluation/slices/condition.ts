import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import { parseDate } from "../../data/table/date.ts";
import { type CategoryColumn, type Column, findColumn, isMissing, type Table } from "../../data/table/table.ts";
import { type Expression, isCondition, walk } from "../expression/expression.ts";
import { parseExpression } from "../expression/parser.ts";
import { Misreading, quotedText, type Segment } from "../expression/tokens.ts";

/** Tests if a row meets a condition. Returns `undefined` if a missing value leaves this open, as in SQL. */
export type Condition = (row: number) => boolean | undefined;

type Path = Extract<Expression, { kind: "path" }>;
type Comparison = Extract<Expression, { kind: "comparison" }>;

/** Matches the spellings of true in a boolean column. */
const TRUE = /^(true|t|yes|y|1)$/i;

/**
 * Reads a condition on the columns of a table: `age >= 60 && sex == F`, `income / persons < 1000`, `city == "New York"`,
 * `visit >= "2024-01-01"`, `age == missing`, `!smoker`.
 *
 * @throws {Failure} for invalid syntax, unknown columns, and values that a column never has.
 */
export function readCondition(text: string, table: Table): Condition {
  try {
    const expression = parseExpression(text);
    if (!isCondition(expression) && expression.kind !== "path")
      throw new Misreading(0, "a comparison such as age >= 60", quotedText(text));
    return new Compiler(text, table).condition(expression);
  } catch (error) {
    if (error instanceof Misreading) {
      const shown = text.length > 200 ? `${text.slice(0, 199)}…` : text;
      throw new Failure(`slices: ${shown}: character ${error.at + 1}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

/** Lists the names in a condition that may be columns. */
export function columnsIn(text: string): string[] {
  const names: string[] = [];
  walk(parseExpression(text), (each) => {
    if (each.kind === "path") names.push(textOf(each.segments));
  });
  return names;
}

class Compiler {
  readonly #text: string;
  readonly #table: Table;

  constructor(text: string, table: Table) {
    this.#text = text;
    this.#table = table;
  }

  condition(expression: Expression): Condition {
    if (expression.kind === "and" || expression.kind === "or") {
      const parts = expression.parts.map((part) => this.condition(part));
      return joined(parts, expression.kind === "or");
    }
    if (expression.kind === "not") {
      const of = this.condition(expression.of);
      return (row) => {
        const value = of(row);
        return value === undefined ? undefined : !value;
      };
    }
    if (expression.kind === "comparison") return this.#comparison(expression);
    if (expression.kind === "path") return this.#truth(expression);
    throw new Misreading(expression.start, "a comparison", quotedText(this.#written(expression)));
  }

  /** Tests a boolean column that is given by its name alone. */
  #truth(path: Path): Condition {
    const column = this.#column(path) ?? this.#unknown(path);
    if (column.type !== "boolean") {
      throw new Misreading(
        path.start,
        `a comparison, or a column of true and false`,
        `${column.name}, of type ${column.type}`,
      );
    }
    const isTrue = column.levels.map((level) => TRUE.test(level));
    return (row) => isTrue[column.codes[row]!];
  }

  #comparison(comparison: Comparison): Condition {
    const { left, right, comparator } = comparison;
    // `60 <= age` means `age >= 60`.
    const [path, other, symbol] =
      left.kind === "path" && this.#column(left) !== undefined
        ? [left, right, comparator]
        : right.kind === "path" && this.#column(right) !== undefined
          ? [right, left, MIRRORED[comparator]]
          : [undefined, undefined, comparator];
    if (path !== undefined) {
      const column = this.#column(path)!;
      const isColumn = other.kind === "path" && this.#column(other) !== undefined;
      if (!isColumn && other.kind === "path" && textOf(other.segments) === "missing")
        return this.#missing(comparison, column, symbol);
      if (!isColumn && "codes" in column) return this.#category(other, column, symbol);
      if (!isColumn && column.type === "date") return this.#date(other, column.values, symbol);
    }
    const [a, b] = [this.#number(left), this.#number(right)];
    const holds = COMPARE[comparator];
    return (row) => {
      const x = a(row);
      const y = b(row);
      return Number.isNaN(x) || Number.isNaN(y) ? undefined : holds(x, y);
    };
  }

  #missing({ start }: Comparison, column: Column, symbol: Comparison["comparator"]): Condition {
    if (symbol !== "==" && symbol !== "!=") throw new Misreading(start, "== missing or != missing", symbol);
    return (row) => isMissing(column, row) === (symbol === "==");
  }

  #category(other: Expression, column: CategoryColumn, symbol: Comparison["comparator"]): Condition {
    if (symbol !== "==" && symbol !== "!=") {
      throw new Misreading(other.start, `== or != with ${column.name}, which holds text`, symbol);
    }
    if (other.kind !== "path" && other.kind !== "number") {
      throw new Misreading(other.start, `a value of ${column.name}`, quotedText(this.#written(other)));
    }
    const wanted = other.kind === "path" ? textOf(other.segments) : this.#written(other);
    const code = column.levels.indexOf(wanted);
    if (code < 0) {
      const close = nearest(wanted, column.levels);
      const some = column.levels.slice(0, 5).map(quotedText).join(", ");
      const hint = close === undefined ? "" : ` (did you mean ${quotedText(close)}?)`;
      throw new Misreading(
        other.start,
        `a value that ${column.name} holds (${some}${column.levels.length > 5 ? ", …" : ""})`,
        `${quotedText(wanted)}${hint}`,
      );
    }
    return (row) => (column.codes[row] === -1 ? undefined : (column.codes[row] === code) === (symbol === "=="));
  }

  #date(other: Expression, values: Float64Array, symbol: Comparison["comparator"]): Condition {
    const at = other.kind === "path" ? parseDate(textOf(other.segments)) : Number.NaN;
    if (Number.isNaN(at))
      throw new Misreading(other.start, 'a date such as "2024-01-31"', quotedText(this.#written(other)));
    const holds = COMPARE[symbol];
    return (row) => (Number.isNaN(values[row]) ? undefined : holds(values[row]!, at));
  }

  #number(expression: Expression): (row: number) => number {
    switch (expression.kind) {
      case "number": {
        const { value } = expression;
        return () => value;
      }
      case "path": {
        const column = this.#column(expression) ?? this.#unknown(expression);
        if ("codes" in column || column.type === "date") {
          throw new Misreading(expression.start, "a column of numbers", `${column.name}, of type ${column.type}`);
        }
        const { values } = column;
        return (row) => values[row]!;
      }
      case "negative": {
        const of = this.#number(expression.of);
        return (row) => -of(row);
      }
      case "sum": {
        const terms = expression.terms.map(({ minus, of }) => ({ sign: minus ? -1 : 1, of: this.#number(of) }));
        return (row) => terms.reduce((sum, { sign, of }) => sum + sign * of(row), 0);
      }
      case "product": {
        const factors = expression.factors.map(({ divides, of }) => ({ divides, of: this.#number(of) }));
        return (row) =>
          factors.reduce((product, { divides, of }) => (divides ? product / of(row) : product * of(row)), 1);
      }
      case "call": {
        const parts = expression.arguments.map((each) => this.#number(each));
        const combine = Math[expression.name] as (...values: number[]) => number;
        return (row) => combine(...parts.map((part) => part(row)));
      }
      default:
        throw new Misreading(expression.start, "a number", "a comparison");
    }
  }

  #column({ segments }: Path): Column | undefined {
    return findColumn(this.#table, textOf(segments));
  }

  #unknown(path: Path): never {
    const name = textOf(path.segments);
    const names = this.#table.columns.map((column) => column.name);
    const close = nearest(name, names);
    const hint =
      close === undefined
        ? `there are ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`
        : `did you mean ${close}?`;
    throw new Misreading(path.start, "a column of the table", `${quotedText(name)} (${hint})`);
  }

  #written({ start, end }: Expression): string {
    return this.#text.slice(start, end);
  }
}

/** Joins conditions with three-valued `&&` or `||`: one part may decide, else an undefined part leaves it undefined. */
function joined(parts: Condition[], deciding: boolean): Condition {
  return (row) => {
    let open = false;
    for (const part of parts) {
      const value = part(row);
      if (value === deciding) return deciding;
      if (value === undefined) open = true;
    }
    return open ? undefined : !deciding;
  };
}

const textOf = (segments: Segment[]): string => segments.map(({ text }) => text).join(".");

const COMPARE: Record<Comparison["comparator"], (a: number, b: number) => boolean> = {
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
};

const MIRRORED = { ">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==", "!=": "!=" } as const;
