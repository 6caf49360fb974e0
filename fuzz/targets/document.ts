import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { type Format, formats } from "../../tests/formats/formats.ts";
import { type Files, runStep } from "../step.ts";
import { attack, hold, plainly, type Target } from "../target.ts";
import { damaged, damages, json, place, replaced } from "../values.ts";

const old = resolve(import.meta.dirname, "../../tests/fixtures/v0.1.0");
const files: Files = Object.fromEntries(
  readdirSync(old, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(old, path)).isFile())
    .map((path) => [path, readFileSync(join(old, path))]),
);

/** The files of one folder, and those that lie beside the folders. */
function only(folder: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(`${folder}/`)));
}

/** What the command of a format may write: its report folder, and what it is asked for. */
const writes = ["report", "out.csv", "out"];

const changes = fc.array(fc.tuple(place, json), { minLength: 0, maxLength: 3 });
const inputs = fc.record({
  format: fc.constantFrom(...formats.keys()),
  changes,
  damages: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: damages }),
});

function inputsOf([, ...words]: readonly string[]): Record<string, string> {
  const given: Record<string, string> = {};
  for (let i = 0; i < words.length; i += 2) given[words[i]!.slice(2)] = words[i + 1]!;
  return given;
}

export const target: Target = {
  about:
    "Evaluation, gate, profile and every other file of trainyard's own: changed in any place, then read by an action",
  sources: [
    "core/shape",
    "evaluation/gate",
    "evaluation/baseline",
    "models/bundle",
    "actions/gate-on-metric",
    "actions/describe",
  ],
  batch: 50,
  open: () => ({
    attack: attack({
      inputs,
      async check({ format, changes, damages }) {
        const {
          document,
          files: [file],
          command,
        }: Format = formats[format]!;
        const original: unknown = JSON.parse(String(Buffer.from(files[file]!)));
        const changed = changes.reduce<unknown>((value, [at, part]) => replaced(value, at, part), original);
        const bytes = damaged(Buffer.from(JSON.stringify(changed)), damages);
        const value = await plainly(() => document.parse(bytes.toString(), file));
        if (value !== undefined) {
          const again = document.parse(JSON.stringify(value), file);
          hold(isDeepStrictEqual(again, value), () => `${file}: another value when it is written and read`);
        }
        await runStep({
          action: command[0]!,
          inputs: { "report-dir": "report", ...inputsOf(command) },
          files: { ...only(file.includes("/") ? file.split("/")[0]! : "flats"), [file]: bytes },
          writes,
        });
      },
    }),
  }),
};
