/** The default in a manifest, evaluated by GitHub's own evaluator like in the runner. */
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { expect, test } from "vitest";
import { reportModelInputs } from "../../src/actions/report-model/inputs.ts";
import { legText } from "../../src/contract/matrix-leg.ts";

const legs = [
  [4, { model: "churn", python: 3.12 }, "model=churn, python=3.12"],
  [4, { model: "churn", config: { depth: 3 } }, 'model=churn, config={"depth":3}'],
  [1, { model: "churn" }, undefined],
  [1, null, undefined],
] as const;

test.each(legs)("%i jobs, matrix %j", (total, matrix, leg) => {
  const context = { strategy: { "job-total": total }, matrix };
  const expression = /^\$\{\{(.*)\}\}$/.exec(reportModelInputs.key.expression!)![1]!;
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(context), []).parse();
  const known = JSON.parse(JSON.stringify(context), data.reviver) as data.Dictionary;
  const text = new Evaluator(tree, known, new Map()).evaluate().coerceString();
  if (leg === undefined) expect(text).toBe("");
  else expect(reportModelInputs.key.parse(text)).toEqual({ ok: true, value: leg });
});

test("text around a place in a matrix stays; braces that are no JSON stay too", () => {
  const input = legText({ description: "" });
  expect(input.parse('Tests {"os": "linux"}')).toEqual({ ok: true, value: "Tests os=linux" });
  expect(input.parse("Tests {draft}")).toEqual({ ok: true, value: "Tests {draft}" });
});
