import { type Expression, type FunctionName, isCondition } from "./expression.ts";
import {
  type Comparator,
  type ExpressionToken,
  Misreading,
  quotedText,
  type Segment,
  type TextRange,
  tokenize,
  translation,
} from "./tokens.ts";

const FUNCTIONS: readonly string[] = ["min", "max", "abs"];
const COMPARATORS: readonly string[] = [">=", "<=", ">", "<", "==", "!="];

/** Maximum depth of an expression. No handwritten rule comes near it, and recursion could go much deeper. */
const DEEPEST = 100;

/**
 * Parses an expression. The operators from loosest to tightest are `||`, `&&`, `!`, one comparison, `+ -`, `* /`,
 * signs and parentheses. The time is linear in the length of the text.
 *
 * @throws {Misreading} at the first unexpected token.
 */
export function parseExpression(text: string, tokens: readonly ExpressionToken[] = tokenize(text)): Expression {
  return new Parser(text, tokens).whole();
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly ExpressionToken[];
  #next = 0;
  #depth = 0;

  constructor(text: string, tokens: readonly ExpressionToken[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#or();
    const token = this.#token;
    if (token.kind !== "end") throw this.#unexpected(token.kind === "symbol" ? "the end of the line" : "an operator");
    return expression;
  }

  #or(): Expression {
    return this.#chain("or", "||", () => this.#chain("and", "&&", () => this.#not()));
  }

  #chain(kind: "and" | "or", symbol: "&&" | "||", part: () => Expression): Expression {
    const first = part();
    if (!this.#at(symbol)) return first;
    const parts = [this.#logical(first)];
    while (this.#take(symbol)) parts.push(this.#logical(part()));
    return { kind, parts, start: first.start, end: this.#end };
  }

  #not(): Expression {
    const { start } = this.#token;
    if (!this.#take("!")) return this.#comparison();
    const of = this.#deeper(() => this.#not());
    return { kind: "not", of: this.#logical(of), start, end: of.end };
  }

  #comparison(): Expression {
    const left = this.#sum();
    const comparator = this.#comparator();
    if (comparator === undefined) return left;
    const right = this.#numeric(this.#sum());
    const again = this.#token;
    if (this.#comparator() !== undefined) {
      throw new Misreading(again.start, "one comparison", "a second one (join two with &&)");
    }
    return { kind: "comparison", comparator, left: this.#numeric(left), right, start: left.start, end: right.end };
  }

  #comparator(): Comparator | undefined {
    const token = this.#token;
    if (token.kind !== "symbol" || !COMPARATORS.includes(token.symbol)) return undefined;
    this.#next++;
    return token.symbol as Comparator;
  }

  #sum(): Expression {
    const first = this.#product();
    if (!this.#at("+") && !this.#at("-")) return first;
    const terms = [{ minus: false, of: this.#numeric(first) }];
    for (;;) {
      const minus = this.#at("-");
      if (!this.#take("+") && !this.#take("-")) break;
      terms.push({ minus, of: this.#numeric(this.#product()) });
    }
    return { kind: "sum", terms, start: first.start, end: this.#end };
  }

  #product(): Expression {
    const first = this.#sign();
    if (!this.#at("*") && !this.#at("/")) return first;
    const factors = [{ divides: false, of: this.#numeric(first) }];
    for (;;) {
      const divides = this.#at("/");
      if (!this.#take("*") && !this.#take("/")) break;
      factors.push({ divides, of: this.#numeric(this.#sign()) });
    }
    return { kind: "product", factors, start: first.start, end: this.#end };
  }

  #sign(): Expression {
    const { start } = this.#token;
    if (this.#take("+")) return this.#numeric(this.#deeper(() => this.#sign()));
    if (!this.#take("-")) return this.#single();
    const of = this.#numeric(this.#deeper(() => this.#sign()));
    return { kind: "negative", of, start, end: of.end };
  }

  #single(): Expression {
    const token = this.#token;
    if (token.kind === "number") {
      this.#next++;
      return token;
    }
    if (token.kind === "path") {
      this.#next++;
      return this.#at("(") ? this.#call(token) : token;
    }
    if (this.#take("(")) {
      const inner = this.#deeper(() => this.#or());
      if (!this.#take(")")) throw this.#unexpected("a closing )");
      return { ...inner, start: token.start, end: this.#end };
    }
    throw this.#unexpected("a metric or a number");
  }

  #call(name: TextRange & { segments: Segment[] }): Expression {
    const called = this.#text.slice(name.start, name.end);
    if (!FUNCTIONS.includes(called)) {
      throw new Misreading(
        name.start,
        "min, max or abs before a parenthesis",
        quotedText(called) + translation(called),
      );
    }
    this.#next++;
    const list: Expression[] = [];
    do list.push(this.#numeric(this.#deeper(() => this.#sum())));
    while (this.#take(","));
    if (!this.#take(")")) throw this.#unexpected("a comma or a closing )");
    if (called === "abs" && list.length !== 1) {
      throw new Misreading(name.start, "abs of one number", `${list.length} of them`);
    }
    return { kind: "call", name: called as FunctionName, arguments: list, start: name.start, end: this.#end };
  }

  #deeper(read: () => Expression): Expression {
    if (++this.#depth > DEEPEST) {
      throw new Misreading(this.#token.start, `at most ${DEEPEST} levels of parentheses and signs`, "one more");
    }
    const expression = read();
    this.#depth--;
    return expression;
  }

  #numeric(expression: Expression): Expression {
    if (isCondition(expression)) throw new Misreading(expression.start, "a number", "a comparison");
    return expression;
  }

  /** Accepts a bare name, because it may be a boolean column. Callers without such columns check again. */
  #logical(expression: Expression): Expression {
    if (!isCondition(expression) && expression.kind !== "path") {
      throw new Misreading(
        expression.start,
        "a comparison",
        quotedText(this.#text.slice(expression.start, expression.end)),
      );
    }
    return expression;
  }

  #unexpected(expected: string): Misreading {
    const token = this.#token;
    if (token.kind === "end") return new Misreading(token.start, expected, "the end of the line");
    const got = this.#text.slice(token.start, token.end);
    return new Misreading(token.start, expected, quotedText(got) + translation(got));
  }

  get #token(): ExpressionToken {
    return this.#tokens[this.#next]!;
  }

  /** Returns the end of the previous token. */
  get #end(): number {
    return this.#tokens[this.#next - 1]!.end;
  }

  #at(symbol: string): boolean {
    const token = this.#token;
    return token.kind === "symbol" && token.symbol === symbol;
  }

  #take(symbol: string): boolean {
    const there = this.#at(symbol);
    if (there) this.#next++;
    return there;
  }
}
