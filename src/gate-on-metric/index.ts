import { access } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { action } from "../action.ts";
import { Failure } from "../failure.ts";
import { readJson } from "../file/read.ts";
import { replaceFile } from "../file/write.ts";
import { choice, lines, number, path, text } from "../inputs.ts";
import { code, heading, strong, table } from "../markdown/block.ts";
import { nearest } from "../nearest.ts";
import { holds, parseRules, type Rule } from "../rules/rule.ts";
import { version } from "../version.ts";

export default action({
  name: "gate-on-metric",
  description: "Judges metrics by rules and ends red when one fails.",
  inputs: {
    metrics: path({ description: "The metrics to judge, as JSON.", default: "report/metrics.json" }),
    rules: lines({ description: "Rules, one a line: `accuracy >= 0.9`." }),
    metric: text({ description: "Short form for one rule: the metric that `min` and `max` bound." }),
    min: number({ description: "Least value of `metric`." }),
    max: number({ description: "Greatest value of `metric`." }),
    "report-dir": path({ description: "Folder gate.json is written to.", default: "report" }),
    "on-failure": choice({
      description: "Whether a failed rule ends the step red.",
      choices: ["fail", "warn"],
      default: "fail",
    }),
  },
  outputs: {
    passed: "Whether every rule held: `true` or `false`.",
    verdict: "`pass` or `fail`.",
    results: "Each rule with its value, bound and reason, as JSON.",
    "gate-path": "The verdict as JSON, with the digests of model and data it speaks of.",
  },
  async run(inputs, { cwd }) {
    const rules = [...parseRules(inputs.rules ?? []), ...shortForm(inputs)];
    if (rules.length === 0)
      throw new Failure("rules: expected at least one rule (`accuracy >= 0.9`), or metric with min or max");
    const values = flatten(await readJson(inputs.metrics, cwd, "metrics"), inputs.metrics);
    const results = rules.map((rule) => judge(rule, values));
    const failed = results.filter(({ passed }) => !passed);
    const verdict = failed.length === 0 ? "pass" : "fail";
    const gatePath = join(resolve(cwd, inputs["report-dir"]), "gate.json");
    const gate = { version, verdict, ...(await digests(resolve(cwd, inputs.metrics), cwd)), results };
    await replaceFile(gatePath, `${JSON.stringify(gate, null, 2)}\n`);
    return {
      outputs: { passed: failed.length === 0, verdict, results: JSON.stringify(results), "gate-path": gatePath },
      summary: [
        heading(2, failed.length === 0 ? "Gate passed" : `Gate failed: ${failed.length} of ${results.length} rules`),
        table(
          ["rule", ">value", "result"],
          [...failed, ...results.filter(({ passed }) => passed)].map(({ rule, value, passed, reason }) => [
            code(rule),
            value === null ? "none" : String(value),
            passed ? "passed" : [strong("failed"), `: ${reason}`],
          ]),
        ),
      ],
      annotations: failed.map(({ rule, reason }) => ({
        level: inputs["on-failure"] === "fail" ? "error" : "warning",
        title: "gate-on-metric",
        message: `${rule}: ${reason}`,
      })),
      failure:
        failed.length > 0 && inputs["on-failure"] === "fail"
          ? `${failed.length} of ${results.length} rules failed: ${failed.map(({ rule, reason }) => `${rule} (${reason})`).join("; ")}`
          : undefined,
    };
  },
});

interface Result {
  rule: string;
  metric: string;
  value: number | null;
  bound: number;
  passed: boolean;
  reason: string;
}

function shortForm({
  metric,
  min,
  max,
}: {
  metric: string | undefined;
  min: number | undefined;
  max: number | undefined;
}): Rule[] {
  if (metric === undefined) {
    if (min !== undefined || max !== undefined)
      throw new Failure("metric: expected the metric that min or max bounds, got nothing");
    return [];
  }
  if (min === undefined && max === undefined)
    throw new Failure(`metric: expected min or max beside ${metric}, got neither`);
  return [
    ...(min === undefined ? [] : [{ text: `${metric} >= ${min}`, metric, operator: ">=" as const, bound: min }]),
    ...(max === undefined ? [] : [{ text: `${metric} <= ${max}`, metric, operator: "<=" as const, bound: max }]),
  ];
}

function judge({ text: rule, metric, operator, bound }: Rule, values: Map<string, number>): Result {
  const value = values.get(metric);
  if (value === undefined) {
    const close = nearest(metric, values.keys());
    throw new Failure(`${rule}: there is no metric ${metric}${close === undefined ? "" : ` (did you mean ${close}?)`}`);
  }
  if (!Number.isFinite(value))
    return { rule, metric, value: null, bound, passed: false, reason: `${metric} is ${value}` };
  const passed = holds(value, operator, bound);
  const off = Number(Math.abs(value - bound).toPrecision(4));
  return {
    rule,
    metric,
    value,
    bound,
    passed,
    reason: passed ? `holds by ${off}` : `${value} misses ${bound} by ${off}`,
  };
}

/** Every number in the metrics by its dotted path. Text that spells a number that is none ("NaN") counts as that. */
function flatten(metrics: unknown, file: string): Map<string, number> {
  const values = new Map<string, number>();
  const visit = (value: unknown, name: string) => {
    if (typeof value === "number") values.set(name, value);
    else if (typeof value === "string" && /^[+-]?(nan|inf(inity)?)$/i.test(value)) values.set(name, Number.NaN);
    else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) visit(inner, name === "" ? key : `${name}.${key}`);
    }
  };
  if (typeof metrics !== "object" || metrics === null || Array.isArray(metrics)) {
    throw new Failure(`${file}: expected an object of metrics, got ${JSON.stringify(metrics).slice(0, 60)}`);
  }
  visit(metrics, "");
  if (values.size === 0) throw new Failure(`${file}: expected metrics, got no number`);
  return values;
}

/** What `evaluation.json` beside the metrics says they speak of. */
async function digests(metrics: string, cwd: string): Promise<Record<string, unknown>> {
  const path = join(dirname(metrics), "evaluation.json");
  const present = await access(path).then(
    () => true,
    () => false,
  );
  if (!present) return {};
  const { model_digest, data_digest } = (await readJson(path, cwd, "an evaluation")) as Record<string, unknown>;
  return { model_digest, data_digest };
}
