import fc from "fast-check";
import { stringify } from "yaml";
import { runStep } from "../step.ts";
import { attack, hold, type Target } from "../target.ts";
import { json, jsonText, numberText, text } from "../values.ts";

const name = fc.constantFrom("accuracy", "f1", "loss", "per_class", "macro avg", "val.loss", "__proto__", "0", "epoch");
const tree = fc.letrec<{ tree: Record<string, unknown> }>((tie) => ({
  tree: fc.dictionary(
    fc.oneof(name, text),
    fc.oneof({ maxDepth: 3 }, fc.double(), fc.integer(), text, tie("tree"), fc.array(fc.double(), { maxLength: 4 })),
    { maxKeys: 5 },
  ),
})).tree;

const csv = fc
  .array(fc.array(fc.oneof(name, numberText, text), { maxLength: 4 }), { maxLength: 5 })
  .map((rows) => rows.map((row) => row.join(",")).join("\n"));
const toml = fc
  .array(
    fc.tuple(
      fc.oneof(name, text),
      fc.oneof(
        numberText,
        text.map((each) => JSON.stringify(each)),
      ),
    ),
    { maxLength: 5 },
  )
  .map((pairs) =>
    pairs.map(([key, value]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)} = ${value}`).join("\n"),
  );
const benchmark = json.map((value) => `window.BENCHMARK_DATA = ${JSON.stringify(value)};`);

const content = fc.oneof(
  tree.map((value) => JSON.stringify(value)),
  tree.map((value) => stringify(value)),
  jsonText,
  csv,
  toml,
  benchmark,
  text,
  fc.array(text, { maxLength: 6 }).map((lines) => lines.join("\n")),
);

const inputs = fc.record({
  content,
  before: content,
  file: fc.constantFrom("m.json", "m.yaml", "m.toml", "m.csv", "m.tsv", "m.txt", "metrics"),
  rules: fc.array(
    fc.oneof(
      fc.constantFrom(
        "accuracy >= 0.5",
        "accuracy >= baseline - 0.01",
        "*.recall > 0",
        "loss <= 1",
        "per_class.*.f1 >= 0.1",
        "f1 > 0",
      ),
      fc.tuple(text, fc.constantFrom(">=", "<", "==", "+"), numberText).map((parts) => parts.join(" ")),
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

export const target: Target = {
  about: "Metrics files in every format, with rules over them: gate-on-metric; a number that is not there never passes",
  sources: ["evaluation/metrics-file", "evaluation/rules", "evaluation/expression", "actions/gate-on-metric"],
  batch: 200,
  open: () => ({
    attack: attack({
      inputs,
      async check({ content, before, file, rules }) {
        const { outcome, written } = await runStep({
          action: "gate-on-metric",
          inputs: { metrics: file, rules: rules.join("\n"), baseline: `old/${file}`, "report-dir": "out" },
          files: { [file]: content, [`old/${file}`]: before },
          writes: ["out"],
        });
        if (outcome === undefined) return;
        const gate = written["out/gate.json"];
        hold(gate !== undefined, () => "there is no gate.json");
        const { verdict, results } = JSON.parse(gate.toString());
        hold(verdict === outcome.outputs["verdict"], () => "gate.json and the outputs differ");
        hold((outcome.failure === undefined) === (outcome.outputs["passed"] === true), () => "passed, and failed");
        hold(verdict !== "pass" || results.length > 0, () => "a pass without a rule");
      },
    }),
  }),
};
