/**
 * Every regular expression of the sources takes linear time, whatever it searches: recheck finds no text that makes it slow, and
 * clears it. Of an expression that is put together, the parts that are constant are checked.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../runner.ts";

interface Expression {
  /** Path in `src/` and line. */
  place: string;
  source: string;
  flags: string;
}

function expressionsOf(file: string): Expression[] {
  const text = readFileSync(join(root, "src", file), "utf8");
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    const place = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer);
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp") {
      const [source, flags] = node.arguments ?? [];
      found.push({
        place,
        source: source === undefined ? "" : constantText(source, constants),
        flags: flags === undefined ? "" : constantText(flags, constants),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** A text that is put together from constants of its file. A part that is known only when the program runs is an `x`. */
function constantText(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string {
  const textOf = (part: ts.Expression) => constantText(part, constants);
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => textOf(span.expression) + span.literal.text).join("");
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return textOf(node.left) + textOf(node.right);
  if (ts.isConditionalExpression(node)) return textOf(node.whenTrue);
  const value = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
  return value === undefined ? "x" : textOf(value);
}

const expressions = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort()
  .flatMap(expressionsOf);
const different = [...new Map(expressions.map((each) => [`/${each.source}/${each.flags}`, each])).values()];

test("the search finds literals and expressions that are put together", () => {
  const sources = new Set(expressions.map(({ source }) => source));
  expect(sources).toContain("^[1-9]\\d{0,8}$");
  // A constant of `frames.ts` within another text, and an unknown delimiter in `row-texts.ts`.
  expect([...sources].some((source) => source.startsWith("\\.(?:pyx?|"))).toBe(true);
  expect(sources).toContain('["\\r\\nx]|^[ \\t]|[ \\t]$');
});

test("recheck knows a slow expression", async () => {
  expect((await check("^(a+)+$", "")).status).toBe("vulnerable");
  expect((await check("\\/+$", "")).status).toBe("vulnerable");
});

test("recheck clears every expression", { timeout: 600_000 }, async () => {
  const slow: string[] = [];
  const waiting = [...different];
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const found = await check(next.source, next.flags, { timeout: 60_000 });
      const text = found.status === "vulnerable" ? `slow for ${found.attack.pattern}` : "not cleared in time";
      if (found.status !== "safe") slow.push(`${next.place}: /${next.source}/${next.flags}: ${text}`);
    }
  };
  await Promise.all([work(), work()]);
  expect(slow).toEqual([]);
});
