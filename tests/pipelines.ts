/** Creates random pipelines and checks that the commands in their reports give the same result again. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { cli, execute, folder, root } from "./runner.ts";

/** Numerical Recipes' linear congruential generator, so that every run draws the same pipelines. */
function generator(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed;
  return (choices) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return choices[Math.floor((state / 2 ** 32) * choices.length)]!;
  };
}

/** A table of 240 rows with two classes and a number, by a rule with noise. */
export function rows(): string {
  const draw = generator(1);
  const digits = Array.from({ length: 10 }, (_, digit) => digit);
  const lines = Array.from({ length: 240 }, (_, id) => {
    const [age, spend, noise] = [20 + draw(digits) * 6, 10 * draw(digits) + draw(digits), draw(digits)];
    const region = draw(["EMEA", "it's $HOME", "APAC"]);
    const churned = age > 45 !== (noise === 0) ? "yes" : "no";
    return `${id},${age},${spend},${region},${churned},${age * 3 + spend + noise}`;
  });
  return `id,age,spend,region,churned,value\n${lines.join("\n")}\n`;
}

const isSame = (name: string) => !name.startsWith("latency_");

function resultOf(cwd: string, report: string, model: string) {
  const json = (file: string) => JSON.parse(readFileSync(join(cwd, file), "utf8"));
  const { metrics, slices } = json(join(report, "evaluation.json"));
  const gate = json(join(report, "gate.json"));
  return {
    digest: json(join(model, "provenance.json")).model_digest,
    metrics: Object.entries(metrics).filter(([name]) => isSame(name)),
    slices: slices.map(({ name, support }: { name: string; support: number }) => [name, support]),
    verdict: gate.verdict,
    rules: gate.results.map(({ expression, status, level }: Record<string, string>) => [expression, level, status]),
  };
}

/** Runs a random pipeline, then the commands that its report prints, and compares what both give. */
export async function reproduce(seed: number): Promise<void> {
  const draw = generator(seed + 1000);
  const cwd = folder();
  const again = folder();
  for (const each of [cwd, again]) {
    mkdirSync(join(each, "in put"));
    writeFileSync(join(each, "in put/rows.csv"), rows());
  }
  const classes = draw([true, false]);
  const [report, model] = [draw(["report", "out/a report"]), draw(["model", "out/m"])];
  const train = [
    "--data",
    "in put/rows.csv",
    "--target",
    classes ? "churned" : "value",
    "--exclude",
    classes ? "value" : "churned",
  ];
  const metric = classes ? "accuracy" : "r2";
  const rules = [`${metric} >= ${draw(["0.3", "0.6", "0.99"])}`, `warn: ${metric} >= ${draw(["0.1", "0.999"])}`];
  const flags = [
    ...train,
    ...["--n-estimators", draw(["3", "5"]), "--seed", draw(["0", "1", "7"])],
    ...draw([[], ["--test-size", "0.4"]]),
    ...draw([[], ["--max-depth", "3"]]),
    ...draw([[], ["--id-column", "id"]]),
    ...(report === "report" ? [] : ["--report-dir", report]),
    ...(model === "model" ? [] : ["--model-dir", model]),
    ...draw([[], ["--slices", "region"], ["--slices", "region, age >= 45", "--slices", 'region == "APAC"']]),
    ...(classes ? draw([[], ["--positive-class", "no"], ["--positive-class", "yes"]]) : []),
  ];
  const baseline = draw([true, false]);
  if (baseline) {
    const older = ["--n-estimators", "2", "--model-dir", "old/model", "--report-dir", "old/report"];
    const trained = await cli(["run", ...train, ...older], { cwd });
    expect(trained.code, trained.stderr).toBe(0);
    cpSync(join(cwd, "old"), join(again, "old"), { recursive: true });
    flags.push(
      "--baseline",
      "old",
      ...draw([[], ["--mode", "no-worse"], ["--mode", "non-inferior", "--margin", "0.05"]]),
    );
    flags.push(...draw([[], ["--confidence", "0.9"]]));
    rules.push(`${metric} >= baseline - 0.2`);
  }
  const judged = [...flags, ...rules.flatMap((rule) => ["--rules", rule])];
  const first = await cli(["run", ...judged, "--on-failure", "warn"], { cwd });
  expect(first.code, first.stderr).toBe(0);
  const reported = await cli(["report-model", "--report-dir", report, "--model", model], { cwd });
  expect(reported.code, reported.stderr).toBe(0);
  const markdown = readFileSync(join(cwd, report, "model-report.md"), "utf8");
  const [, commands] = /<summary>Reproduce it<\/summary>\n\n```sh\n([\s\S]*?)\n```/.exec(markdown)!;
  const script = `trainyard() { ${process.execPath} ${join(root, "bin/trainyard.js")} "$@"; }\nset -e\n${commands}\n`;
  const { code, stderr } = await execute("bash", ["-c", script], {
    cwd: again,
    env: { PATH: process.env["PATH"] ?? "" },
  });
  expect(code, `pipeline ${seed}\n${commands}\n${stderr}`).toBe(0);
  expect(resultOf(again, report, model), `pipeline ${seed}\n${commands}`).toEqual(resultOf(cwd, report, model));
}
