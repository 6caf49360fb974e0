/** Returns an evaluation.json as test-model writes it, with some of its fields replaced. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./runner.ts";

export function evaluationFile(fields: Record<string, unknown>): string {
  const text = readFileSync(join(root, "tests/fixtures/v0.1.0/flats/report/evaluation.json"), "utf8");
  const { model_digest: _model, data_digest: _data, ...whole } = JSON.parse(text);
  return JSON.stringify({ ...whole, metrics: {}, ...fields });
}
