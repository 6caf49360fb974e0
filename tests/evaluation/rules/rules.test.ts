import { describe, expect, it, test } from "vitest";
import { Metrics } from "../../../src/evaluation/metrics-file/metrics.ts";
import { judgeRules } from "../../../src/evaluation/rules/judgement.ts";
import { parseRules } from "../../../src/evaluation/rules/rule.ts";
import { ruleFormOf } from "../../../src/evaluation/rules/rule-form.ts";

const candidate = new Metrics(
  {
    accuracy: 0.95,
    f1_macro: 0.9,
    rmse: 3.1,
    log_likelihood: -100,
    zero: 0,
    roc_auc: 0.85,
    latency_p95_ms: 61,
    "f1-score": 0.7,
    per_class: { setosa: { recall: 1 }, versicolor: { recall: 0.7 }, virginica: { recall: 0.9 } },
    slices: { "sex=F": { recall: 0.75 }, "age >= 60": { recall: 0.81 } },
  },
  "metrics.json",
);
const baseline = new Metrics(
  {
    accuracy: 0.96,
    f1_macro: 0.905,
    rmse: 3,
    log_likelihood: -90,
    zero: 0,
    per_class: { setosa: { recall: 1 }, versicolor: { recall: 0.8 }, virginica: { recall: 0.9 } },
  },
  "baseline.json",
);

/** `true`, `false` or `undefined` (not known), and the reason where the numbers alone do not say it. */
function judged(rule: string, metrics = candidate, other: Metrics | undefined = baseline) {
  return judgeRules(parseRules(rule).rules, { metrics: metrics, baseline: other }).map(
    ({ holds, reason }) => reason ?? holds,
  );
}

describe("every form of the language", () => {
  it.each<[rule: string, holds: boolean]>([
    ["accuracy >= 0.9", true],
    ["accuracy > 0.95", false],
    ["accuracy <= 0.95", true],
    ["accuracy < 0.95", false],
    ["accuracy == 0.95", true],
    ["accuracy != 0.95", false],
    ["0.9 <= accuracy", true],
    ["f1_macro >= baseline - 0.01", true],
    ["f1_macro >= baseline - 0.004", false],
    ["f1_macro >= baseline.accuracy - 0.1", true],
    // 3 * 1.05 = 3.15
    ["rmse <= baseline * 1.05", true],
    ["rmse <= baseline * 1.03", false],
    ['slices."sex=F".recall >= 0.8', false],
    ["slices.'age >= 60'.recall >= 0.8", true],
    ["roc_auc >= 0.8 && latency_p95_ms <= 50", false],
    ["roc_auc >= 0.8 || latency_p95_ms <= 50", true],
    ["!(latency_p95_ms <= 50)", true],
    ["!accuracy >= 0.99 && roc_auc >= 0.8", true],
    ["accuracy >= 1 || roc_auc >= 0.8 && latency_p95_ms <= 70", true],
    ["(accuracy >= 1 || roc_auc >= 0.8) && latency_p95_ms <= 50", false],
    // 0.95 - 0.9 * 2 / 4 = 0.5; -(-1) = 1
    ["accuracy - f1_macro * 2 / 4 == 0.5", true],
    ["-(-accuracy) >= +0.95", true],
    ["min(accuracy, f1_macro, roc_auc) >= 0.85", true],
    ["max(accuracy, f1_macro) <= 0.94", false],
    ["abs(accuracy - baseline) <= 0.02", true],
    ["abs(accuracy - f1_macro) <= 0.04", false],
    ['"f1-score" >= 0.7', true],
    ["per_class.versicolor.recall >= .7", true],
    ["accuracy >= 9.5e-1 # as good as it was", true],
    ["latency_p95_ms / 1000 <= 0.061", true],
  ])("%s", (rule, holds) => {
    expect(judged(rule)).toEqual([holds]);
  });

  test("comments, blank lines and any line ending between rules; warn: before one", () => {
    const { rules } = parseRules(
      "# floor\r\naccuracy >= 0.9 # really\n\n  warn: ece <= 0.05\rWARN : rmse < 4\n   # the end",
    );
    expect(rules.map(({ text, level, place }) => [text, level, place])).toEqual([
      ["accuracy >= 0.9", "fail", "rules: line 2"],
      ["ece <= 0.05", "warn", "rules: line 4"],
      ["rmse < 4", "warn", "rules: line 5"],
    ]);
  });

  test("sums are compared up to their rounding: 0.8 - 0.1 is 0.7 to everyone but a computer", () => {
    const of = (value: number) => new Metrics({ x: value }, "m.json");
    expect(judged("x >= baseline - 0.1", of(0.7), of(0.8))).toEqual([true]);
    expect(judged("x > baseline - 0.1", of(0.7), of(0.8))).toEqual([false]);
    expect(judged("x >= baseline - 0.1", of(0.7 - 1e-9), of(0.8))).toEqual([false]);
    // Numbers that are read from a file are compared exactly.
    expect(judged("x >= 0.7", of(0.7 - 2 ** -53))).toEqual([false]);
  });
});

describe("wildcards", () => {
  test("each match must hold, and is a result of its own", () => {
    const judgements = judgeRules(parseRules("per_class.*.recall >= 0.8").rules, { metrics: candidate });
    expect(judgements.map(({ expression, holds }) => [expression, holds])).toEqual([
      ["per_class.setosa.recall >= 0.8", true],
      ["per_class.versicolor.recall >= 0.8", false],
      ["per_class.virginica.recall >= 0.8", true],
    ]);
  });

  test("the same wildcard stands for the same name on both sides, and in the baseline", () => {
    expect(judged("per_class.*.recall >= baseline - 0.05")).toEqual([true, false, true]);
    expect(judged("per_class.*.recall >= baseline.per_class.*.recall - 0.15")).toEqual([true, true, true]);
  });

  test("a class that the baseline has and the candidate dropped fails; it is not forgotten", () => {
    const without = new Metrics({ per_class: { setosa: { recall: 1 } } }, "metrics.json");
    expect(judged("per_class.*.recall >= baseline - 0.5", without)).toEqual([
      true,
      "per_class.versicolor.recall is missing from metrics.json",
      "per_class.virginica.recall is missing from metrics.json",
    ]);
  });

  test("flat names with dots match too, and names that need quotes get them", () => {
    const flat = new Metrics({ "val.a.recall": 0.9, "val.b c.recall": 0.7 }, "m.json");
    const judgements = judgeRules(parseRules("val.*.recall >= 0.8").rules, { metrics: flat });
    expect(judgements.map(({ expression, holds }) => [expression, holds])).toEqual([
      ["val.a.recall >= 0.8", true],
      ['val."b c".recall >= 0.8', false],
    ]);
  });

  test("one that matches nothing cannot be judged", () => {
    expect(() => judged("per_klass.*.recall >= 0.8")).toThrow(
      "rules: line 1: per_klass.*.recall: expected to find metrics in metrics.json, got none",
    );
  });
});

describe("nothing passes by accident", () => {
  const odd = new Metrics(
    {
      nan: Number.NaN,
      text_nan: "NaN",
      inf: "Infinity",
      minus: "-inf",
      text: "high",
      digits: "0.99",
      nothing: null,
      ok: 1,
      zero: 0,
    },
    "m.json",
  );

  it.each<[rule: string, reason: string]>([
    ["nan >= 0", "nan is NaN, not a finite number"],
    ["nan <= 0", "nan is NaN, not a finite number"],
    ["!(nan < 0.9)", "nan is NaN, not a finite number"],
    ["nan != 1", "nan is NaN, not a finite number"],
    ["ok >= 1 || nan >= 1", "nan is NaN, not a finite number"],
    ["text_nan != 0", "text_nan is NaN, not a finite number"],
    ["inf >= 0.9", "inf is Infinity, not a finite number"],
    ["minus <= 0.9", "minus is -Infinity, not a finite number"],
    ["max(ok, nan) >= 1", "nan is NaN, not a finite number"],
    ["text >= 0", 'text is the text "high", not a finite number'],
    ["digits >= 0.9", 'digits is the text "0.99", not a finite number'],
    ["nothing <= 1", "nothing is null, not a finite number"],
    ["ok / zero >= 1", "it comes to Infinity: a division by zero, or too large"],
    ["zero / zero != 1", "it comes to NaN: a division by zero, or too large"],
    ["!(zero / zero >= 1)", "it comes to NaN: a division by zero, or too large"],
    ["ok >= 1 || ok / zero >= 1", "it comes to Infinity: a division by zero, or too large"],
  ])("%s is red", (rule, reason) => {
    expect(judged(rule, odd)).toEqual([reason]);
    expect(judgeRules(parseRules(rule).rules, { metrics: odd })[0]!.holds).toBe(false);
  });

  test("a baseline that is NaN or text is red as well", () => {
    const good = new Metrics({ accuracy: 0.9 }, "m.json");
    expect(judged("accuracy >= baseline", good, new Metrics({ accuracy: "NaN" }, "b.json"))).toEqual([
      "baseline.accuracy is NaN, not a finite number",
    ]);
    expect(judged("accuracy <= baseline + 1", good, new Metrics({ accuracy: "?" }, "b.json"))).toEqual([
      'baseline.accuracy is the text "?", not a finite number',
    ]);
  });

  test("a metric that is known to have no value is red, with the reason", () => {
    const rules = parseRules("roc_auc >= 0.8").rules;
    const [judgement] = judgeRules(rules, {
      metrics: new Metrics({ accuracy: 1 }, "m.json"),
      undefinedMetrics: { roc_auc: "only one class" },
    });
    expect(judgement).toMatchObject({ holds: false, reason: "roc_auc has no value: only one class" });
  });

  test("without a baseline a rule that needs one is not known, whatever its form", () => {
    for (const rule of ["accuracy >= baseline", "!(accuracy >= baseline)", "accuracy >= 0.9 && accuracy >= baseline"]) {
      expect(judgeRules(parseRules(rule).rules, { metrics: candidate })[0]).toMatchObject({
        holds: undefined,
        reason: "there is no baseline",
      });
    }
    // A part that decides the rule without the baseline is enough.
    expect(judged("accuracy >= 0.99 && accuracy >= baseline", candidate, undefined)).toHaveLength(1);
    expect(
      judgeRules(parseRules("accuracy >= 0.99 && accuracy >= baseline").rules, { metrics: candidate })[0]!.holds,
    ).toBe(false);
    expect(
      judgeRules(parseRules("accuracy >= 0.9 || accuracy >= baseline").rules, { metrics: candidate })[0]!.holds,
    ).toBe(true);
  });

  test("a baseline without the metric is a missing baseline, not a crash and not a pass", () => {
    expect(
      judgeRules(parseRules("roc_auc >= baseline - 0.1").rules, { metrics: candidate, baseline: baseline })[0],
    ).toMatchObject({
      holds: undefined,
      reason: "the baseline has no roc_auc",
    });
  });

  test("zero and negative baselines: a relative bound is a share of |baseline|", () => {
    const rule = (share: number) => `log_likelihood >= baseline - ${share} * abs(baseline)`;
    // -90 - 0.1 * 90 = -99; -90 - 0.2 * 90 = -108
    expect(judged(rule(0.1))).toEqual([false]);
    expect(judged(rule(0.2))).toEqual([true]);
    expect(judged("zero >= baseline - 0.05 * abs(baseline)")).toEqual([true]);
  });

  test("a rule that says the same of every model is none", () => {
    for (const rule of ["1 > 0", "0.5 <= 0.9", "baseline >= 0.1", "baseline.accuracy > 0.5", "accuracy >= accuracy"]) {
      expect(() => parseRules(rule)).toThrow(/rules: line 1, column 1: expected /);
    }
  });

  test("rules that repeat are judged once, and it is said", () => {
    const { rules, repeated } = parseRules("accuracy >= 0.9\naccuracy>=0.9 # again\nwarn: accuracy >= 0.9");
    expect(rules.map(({ place }) => place)).toEqual(["rules: line 1", "rules: line 3"]);
    expect(repeated).toEqual([{ line: 2, first: 1 }]);
  });
});

describe("names", () => {
  it.each<[rule: string, message: string]>([
    [
      "acuracy >= 0.9",
      "rules: line 1: acuracy: expected a metric of metrics.json, which has none of that name (did you mean accuracy?)",
    ],
    [
      "f1-score >= 0.9",
      'rules: line 1: f1: expected a metric of metrics.json, which has none of that name (did you mean "f1-score"?)',
    ],
    [
      "per_class >= 0.9",
      "rules: line 1: per_class: expected a number in metrics.json, got a group of them (write per_class.* for each)",
    ],
    [
      "per_class.setosa.precision >= 0.9",
      "rules: line 1: per_class.setosa.precision: expected a metric of metrics.json, which has none of that name",
    ],
    [
      "accuracy >= baseline.acuracy",
      "rules: line 1: acuracy: expected a metric of baseline.json, which has none of that name (did you mean accuracy?)",
    ],
  ])("%s", (rule, message) => {
    expect(() => judged(rule)).toThrow(message);
  });

  test("all unknown names are told at once, twenty of them at most", () => {
    const rules = Array.from({ length: 30 }, (_, i) => `unknown_${i} >= 1`).join("\n");
    try {
      judged(rules);
      expect.unreachable();
    } catch (error) {
      const lines = (error as Error).message.split("\n");
      expect(lines).toHaveLength(21);
      expect(lines.at(-1)).toBe("and 10 more metrics that do not exist");
    }
  });

  test("__proto__, constructor and toString are names like any other", () => {
    const parsed = new Metrics(JSON.parse('{"__proto__": 0.5, "a": {"__proto__": {"b": 0.7}}}'), "m.json");
    expect(judged("__proto__ >= 0.5", parsed)).toEqual([true]);
    expect(judged("a.__proto__.b >= 0.9", parsed)).toEqual([false]);
    for (const name of ["constructor", "toString", "hasOwnProperty", "a.constructor", "a.toString.length"]) {
      expect(() => judged(`${name} >= 0`, parsed)).toThrow(`${name}: expected a metric of m.json`);
    }
    expect(({} as Record<string, unknown>)["b"]).toBeUndefined();
  });

  test("one name for two numbers is refused", () => {
    const both = new Metrics({ a: { b: 1 }, "a.b": 2 }, "m.json");
    expect(() => judged("a.b >= 0", both)).toThrow("a.b: expected one number in m.json, got two under that name");
  });
});

describe("what cannot be read is pointed at", () => {
  it.each<[rule: string, column: number, message: string]>([
    ["accuracy >=", 12, "expected a metric or a number, got the end of the line"],
    ["accuracy = 0.9", 10, 'expected a metric, a number or an operator, got "=" (write ==)'],
    ["accuracy ≥ 0.9", 10, 'expected a metric, a number or an operator, got "≥" (write >=)'],
    ["a > 1 and b > 2", 7, 'expected an operator, got "and" (write &&)'],
    ["(a > 1", 7, "expected a closing ), got the end of the line"],
    ["a > 1)", 6, 'expected the end of the line, got ")"'],
    ["0.5 <= a <= 1", 10, "expected one comparison, got a second one (join two with &&)"],
    ["a >= 1e999", 6, 'expected a finite number, got "1e999"'],
    ["a >= 5%", 6, 'expected a number, got "5%"'],
    ["a. >= 1", 3, 'expected a name, "a quoted name" or * after the dot, got " "'],
    ["a.'b >= 1", 3, "expected a closing ', got the end of the line"],
    ["accuracy", 1, 'expected a comparison such as accuracy >= 0.9, got "accuracy"'],
    ["a > 1 && b", 10, 'expected a comparison such as accuracy >= 0.9, got "b"'],
    ["(a > 1) + 1 > 0", 1, "expected a number, got a comparison"],
    ["a && 1 > 0", 1, 'expected a comparison such as accuracy >= 0.9, got "a"'],
    ["a + b >= baseline", 10, 'expected baseline.NAME, since the comparison has 2 metrics, got "baseline"'],
    ["sqrt(a) > 1", 1, 'expected min, max or abs before a parenthesis, got "sqrt"'],
    ["abs(a, b) > 1", 1, "expected abs of one number, got 2 of them"],
    ["min() > 1", 5, 'expected a metric or a number, got ")"'],
    ["warn:", 6, "expected a metric or a number, got the end of the line"],
    ["warn: a >", 10, "expected a metric or a number, got the end of the line"],
    ["a >= 1; process.exit()", 7, 'expected a metric, a number or an operator, got ";"'],
    ["a\u0000 >= 1", 2, 'expected a metric, a number or an operator, got "\\u0000"'],
  ])("%s", (rule, column, message) => {
    expect(() => parseRules(`b > 1\n${rule}`)).toThrow(`rules: line 2, column ${column}: ${message}`);
  });

  test("with a caret under the place, also in a long line", () => {
    expect(() => parseRules("accuracy >= && 0.9")).toThrow(`
    accuracy >= && 0.9
                ^`);
    try {
      parseRules(`${"a + ".repeat(1000)}? >= 1`);
      expect.unreachable();
    } catch (error) {
      const [, line = "", caret = ""] = (error as Error).message.split("\n");
      expect(line[caret.indexOf("^")]).toBe("?");
      expect(line.length).toBeLessThan(90);
    }
  });

  test("all of them at once", () => {
    expect(() => parseRules("a >\nb > 1\n> c")).toThrow(/line 1, column 4[\s\S]*line 3, column 1/);
  });
});

describe("size", () => {
  test("a rule of 10,000 characters: wide, deep, and one long name", () => {
    const wide = `${"accuracy + ".repeat(900)}accuracy >= 855`;
    expect(wide.length).toBeGreaterThan(9900);
    // 901 * 0.95 = 855.95
    expect(judged(wide)).toEqual([true]);
    expect(judged(`${"accuracy >= 0.9 && ".repeat(600)}accuracy >= 0.99`)).toEqual([false]);
    for (const deep of [`${"(".repeat(5000)}accuracy${")".repeat(5000)} >= 0`, `${"!".repeat(9990)}accuracy >= 0`]) {
      expect(() => parseRules(deep)).toThrow("expected at most 100 levels of parentheses and signs");
    }
    expect(() => judged(`${"x".repeat(10_000)} >= 0`)).toThrow("expected a metric of metrics.json");
    expect(() => judged(`a${".b".repeat(5000)} >= 0`)).toThrow("expected a metric of metrics.json");
  });

  test("10,000 rules over 10,000 metrics are judged (bench/rules.ts times them)", () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `metric_${i}`);
    const metrics = new Metrics(Object.fromEntries(names.map((name, i) => [name, i / 10_000])), "m.json");
    const text = names.map((name, i) => `${name} >= ${i % 2 === 0 ? 0 : 2}`).join("\n");
    const judgements = judgeRules(parseRules(text).rules, { metrics: metrics, baseline: metrics });
    expect(judgements.filter(({ holds }) => holds)).toHaveLength(5000);
  });

  test("10,000 rules with unknown names are refused", () => {
    const metrics = new Metrics(
      Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`metric_${i}`, i])),
      "m.json",
    );
    const text = Array.from({ length: 10_000 }, (_, i) => `metrik_${i} >= 0`).join("\n");
    expect(() => judgeRules(parseRules(text).rules, { metrics: metrics })).toThrow("did you mean metric_0?");
  });

  test("wildcards cannot make more rules than anyone could read", () => {
    const metrics = new Metrics(
      { c: Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`class_${i}`, { recall: 1 }])) },
      "m.json",
    );
    expect(() => judgeRules(parseRules("c.*.recall > 0\nc.*.recall > 1").rules, { metrics: metrics })).toThrow(
      "expected at most 100000 rules once wildcards are replaced",
    );
  });
});

describe("which rules rows can be asked about", () => {
  it.each<[rule: string, shape: object]>([
    ["accuracy >= 0.9", { kind: "absolute", higher: true, bound: 0.9 }],
    ["0.9 < accuracy", { kind: "absolute", higher: true, bound: 0.9 }],
    ["rmse <= 2 * 3 - 1", { kind: "absolute", higher: false, bound: 5 }],
    ["f1 >= baseline", { kind: "relative", higher: true, offset: 0 }],
    ["f1 >= baseline - 0.01", { kind: "relative", higher: true, offset: -0.01 }],
    ["f1 > 0.02 + baseline.f1", { kind: "relative", higher: true, offset: 0.02 }],
    ["baseline + 0.1 >= rmse", { kind: "relative", higher: false, offset: 0.1 }],
    ["rmse <= baseline * 1.05", { kind: "other" }],
    ["f1 >= baseline.accuracy", { kind: "other" }],
    ["f1 == 1", { kind: "other" }],
    ["f1 >= 0.9 && recall >= 0.8", { kind: "other" }],
    ["f1 - recall >= 0.1", { kind: "other" }],
    ["f1 >= 1 - baseline", { kind: "other" }],
  ])("%s", (rule, shape) => {
    expect(ruleFormOf(parseRules(rule).rules[0]!)).toMatchObject(shape);
  });
});
