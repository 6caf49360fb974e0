import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ClassPredictions } from "../../src/evaluation/metrics/predictions.ts";

const folder = import.meta.dirname;
const python = join(folder, "peers/.venv/bin/python");

/** Labelled rows that NannyML calibrates on, and rows whose labels it does not see. */
export interface PeerSet {
  reference: ClassPredictions;
  current: ClassPredictions;
}

export type PeerEstimate = Record<string, { value: number; low: number; high: number }>;

export function isInstalled(): boolean {
  return existsSync(python);
}

/** Returns NannyML's estimates (CBPE) of each set, with the limits that it prints: the estimate ± three standard errors. */
export function peerEstimates(sets: readonly PeerSet[]): PeerEstimate[] {
  const input = sets.map(({ reference, current }) => ({
    reference: columnsOf(reference),
    current: columnsOf(current),
  }));
  const run = spawnSync(python, [join(folder, "nannyml_cbpe.py")], {
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { NML_DISABLE_USAGE_LOGGING: "1", PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" },
  });
  if (run.status !== 0) throw new Error(`NannyML failed: ${run.stderr.slice(-2000)}`);
  return JSON.parse(run.stdout) as PeerEstimate[];
}

function columnsOf({ truth, predicted, probabilities, rows }: ClassPredictions) {
  const known = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => !Number.isNaN(probabilities![2 * row + 1]!),
  );
  return {
    y_true: known.map((row) => truth[row]!),
    y_pred: known.map((row) => predicted[row]!),
    y_proba: known.map((row) => probabilities![2 * row + 1]!),
  };
}
