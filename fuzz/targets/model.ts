import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { type Files, runStep } from "../step.ts";
import { attack, hold, type Target } from "../target.ts";
import { damaged, damages } from "../values.ts";

const fixtures = resolve(import.meta.dirname, "../../tests/fixtures");
const bundles: Files[] = ["v0.1.0/iris/model", "v0.1.0/flats/model", "bundles/two-classes-0.1.0/model"].map((folder) =>
  Object.fromEntries(
    readdirSync(join(fixtures, folder)).map((file) => [`model/${file}`, readFileSync(join(fixtures, folder, file))]),
  ),
);
const rows = readFileSync(join(fixtures, "v0.1.0/iris/report/test.csv"));

const inputs = fc.record({
  bundle: fc.constantFrom(...bundles.keys()),
  file: fc.constantFrom("model.onnx", "model.onnx", "MLmodel", "profile.json", "params.yaml", "input_example.json"),
  damages,
  action: fc.constantFrom("predict", "describe"),
  /** The digest that MLmodel names would give most changes away before they are read. */
  withoutRecord: fc.boolean(),
});

export const target: Target = {
  about: "MLmodel, ONNX and the other files of a model: predict and describe on damaged bytes",
  sources: ["models/onnx", "models/bundle"],
  batch: 50,
  open: () => ({
    attack: attack({
      inputs,
      async check({ bundle, file, damages, action, withoutRecord }) {
        const path = `model/${file}`;
        const whole = bundles[bundle]!;
        const bytes = damaged(Buffer.from(whole[path] ?? ""), damages);
        const alone = withoutRecord && file === "model.onnx";
        const files: Files = alone ? { "model/model.onnx": bytes } : { ...whole, [path]: bytes };
        const model = alone ? "model/model.onnx" : "model";
        const { outcome, written } = await runStep({
          action,
          inputs: action === "predict" ? { model, data: "rows.csv", output: "out.csv" } : { model },
          files: { ...files, "rows.csv": rows },
          writes: ["out.csv"],
        });
        if (outcome === undefined || action !== "predict") return;
        const lines = (written["out.csv"]?.toString() ?? "").trimEnd().split("\n").length - 1;
        hold(lines === rows.toString().trimEnd().split("\n").length - 1, () => `${lines} predictions`);
      },
    }),
  }),
};
