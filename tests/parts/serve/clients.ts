/** The clients of the protocols, from PyPI, asked to speak with a server. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { cli, execute, root } from "../../runner.ts";
import { row } from "../../serving/server.ts";

export const rows = [
  row,
  { sepal_length: 6.0, sepal_width: 2.9, petal_length: 4.5, petal_width: 1.5 },
  { sepal_length: 6.7, sepal_width: 3.3, petal_length: 5.7, petal_width: 2.5 },
];

const python = join(root, "tests/parts/python/clients/.venv/bin/python");

export type Answer = Record<string, string | number>;

/** What `trainyard predict` says of the rows, under the names of MLflow's records. */
export async function predictedByCommand(folder: string): Promise<Answer[]> {
  writeFileSync(join(folder, "rows.jsonl"), rows.map((each) => JSON.stringify(each)).join("\n"));
  const result = await cli(["predict", "model", "--data", "rows.jsonl", "--output", "out.jsonl"], { cwd: folder });
  expect(result.code, result.stderr).toBe(0);
  const lines = readFileSync(join(folder, "out.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { y_pred, proba_setosa, proba_versicolor, proba_virginica } = JSON.parse(line);
    return {
      label: y_pred,
      probability_setosa: proba_setosa,
      probability_versicolor: proba_versicolor,
      probability_virginica: proba_virginica,
    };
  });
}

/** Asks with MLflow's, KServe's and Triton's clients, and compares what each of them understood. */
export async function askedByClients(port: number, expected: Answer[]): Promise<void> {
  const script = join(root, "tests/parts/serve/ask.py");
  const env = { PATH: process.env["PATH"] ?? "" };
  const { code, stdout, stderr } = await execute(python, [script, String(port)], {
    cwd: root,
    env,
    stdin: JSON.stringify(rows),
  });
  expect(code, stderr).toBe(0);
  const { mlflow, kserve, triton } = JSON.parse(stdout);
  expect(mlflow).toEqual([expected, expected]);
  // The protocol sends probabilities as FP32, which clients read as such.
  const tensors = expected.map((record) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, float32(value)])),
  );
  expect(kserve).toEqual({ "v1 ready": true, v1: expected, "v2 ready": [true, true, true], v2: tensors });
  expect(triton.ready).toEqual([true, true, true]);
  expect(triton.columns).toEqual(Object.keys(row));
  expect(triton.answers).toEqual([tensors, tensors, tensors, tensors]);
}

function float32(value: string | number): string | number {
  return typeof value === "number" ? Math.fround(value) : value;
}
