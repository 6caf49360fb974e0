import fc, { type Arbitrary } from "fast-check";
import { Failure } from "../../src/core/failure.ts";
import { parseTable } from "../../src/data/table/index.ts";
import { parseMetrics } from "../../src/evaluation/metrics-file/parse.ts";
import { judgeRules } from "../../src/evaluation/rules/judgement.ts";
import { parseRules } from "../../src/evaluation/rules/rule.ts";
import { readCondition } from "../../src/evaluation/slices/condition.ts";
import { attack, hold, plainly, type Target } from "../target.ts";
import { numberText, text } from "../values.ts";

const metrics = { a: 0.25, b: 0.5, c: -2, d: 1024 };

/** A formula with the value that JavaScript gives it. */
interface Formula {
  text: string;
  value: number;
}

const leaf: Arbitrary<Formula> = fc.oneof(
  fc.constantFrom(...Object.entries(metrics).map(([name, value]) => ({ text: name, value }))),
  fc.integer({ min: 0, max: 999 }).map((value) => ({ text: String(value), value })),
);
const formula: Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => {
  const pair = fc.tuple(tie("formula"), tie("formula"));
  return {
    formula: fc.oneof(
      { maxDepth: 4 },
      leaf,
      pair.map(([x, y]) => ({ text: `(${x.text} + ${y.text})`, value: x.value + y.value })),
      pair.map(([x, y]) => ({ text: `(${x.text} - ${y.text})`, value: x.value - y.value })),
      pair.map(([x, y]) => ({ text: `(${x.text} * ${y.text})`, value: x.value * y.value })),
      pair.map(([x, y]) => ({ text: `max(${x.text}, ${y.text})`, value: Math.max(x.value, y.value) })),
      tie("formula").map(({ text, value }) => ({ text: `-${text}`, value: -value })),
      tie("formula").map(({ text, value }) => ({ text: `abs(${text})`, value: Math.abs(value) })),
    ),
  };
}).formula;

const tokens = fc
  .array(
    fc.oneof(
      text,
      numberText,
      fc.constantFrom(
        "a",
        "b",
        "age",
        "sex",
        "F",
        "(",
        ")",
        "&&",
        "||",
        "!",
        ">=",
        "<",
        "==",
        "+",
        "-",
        "*",
        "/",
        ",",
        "min",
        "baseline",
        "warn:",
        "no-worse:",
        "#",
        "*.recall",
        "missing",
        '"',
        "≥",
      ),
    ),
    { maxLength: 12 },
  )
  .chain((parts) => fc.constantFrom("", " ").map((glue) => parts.join(glue)));
const deep = fc
  .tuple(fc.constantFrom("(", "!", "-", "min(", "a.", "a+", "a&&"), fc.integer({ min: 1, max: 5000 }))
  .map(([piece, times]) => `${piece.repeat(times)}a >= 0`);

const inputs = fc.record({
  written: fc.oneof(tokens, deep),
  left: formula,
  right: formula,
  comparator: fc.constantFrom(">=", "<=", ">", "<"),
});

const holds = {
  ">=": (a: number, b: number) => a >= b,
  "<=": (a: number, b: number) => a <= b,
  ">": (a: number, b: number) => a > b,
  "<": (a: number, b: number) => a < b,
};

export const target: Target = {
  about: "Rules and slice expressions: read or refused, and judged as JavaScript calculates them",
  sources: ["evaluation/expression", "evaluation/rules", "evaluation/slices/condition.ts"],
  batch: 1000,
  async open() {
    const known = await parseMetrics(JSON.stringify(metrics), "metrics.json");
    const table = await parseTable(
      "age,sex,income,smoker,born\n30,F,1.5,true,2001-01-02\n61,M,,false,\n45,F,7,true,1990-05-06\n",
      "t.csv",
    );
    return {
      attack: attack({
        inputs,
        async check({ written, left, right, comparator }) {
          await plainly(() =>
            judgeRules(parseRules(written).rules, { metrics: known, baseline: known, anchor: known }),
          );
          await plainly(() => {
            const condition = readCondition(written, table);
            for (let row = 0; row < table.rows; row++) {
              const value = condition(row);
              hold(value === undefined || typeof value === "boolean", () => `a row meets the condition: ${value}`);
            }
          });
          const rule = `${left.text} ${comparator} ${right.text}`;
          const judged = await plainly(() => {
            try {
              return judgeRules(parseRules(rule).rules, { metrics: known });
            } catch (error) {
              // A rule without a metric, and one that always holds, is refused.
              if (error instanceof Failure) return undefined;
              throw error;
            }
          });
          if (judged === undefined || judged.length === 0) return;
          const expected = holds[comparator as keyof typeof holds](left.value, right.value);
          const finite = Number.isFinite(left.value) && Number.isFinite(right.value);
          hold(
            judged[0]!.holds === (finite && expected),
            () => `${rule}: ${judged[0]!.holds}, JavaScript says ${expected}`,
          );
        },
      }),
    };
  },
};
